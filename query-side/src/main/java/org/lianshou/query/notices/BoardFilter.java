package org.lianshou.query.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Area;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.web.Params;

/**
 * What is asked of the boards; what is absent narrows nothing.
 *
 * @param area whose board, and those of all below it
 * @param text stands in the title, in the text, or in the name of the area
 * @param open whether objections are still in time
 */
record BoardFilter(
        @Nullable String area,
        @Nullable String text,
        @Nullable Boolean open) {

    private static final int LONGEST = 200;

    static BoardFilter of(Params params) {
        String text = params.text("text");
        if (text != null && (text.length() > LONGEST || text.indexOf('\0') >= 0)) {
            throw new InvalidInput("text", "length", "must be of at most " + LONGEST + " characters of text");
        }
        return new BoardFilter(params.text("area"), text, params.flag("open"));
    }

    static BoardFilter ofArea(@Nullable String area) {
        return new BoardFilter(area, null, null);
    }

    Condition condition(Directory directory, Instant now) {
        List<Condition> conditions = new ArrayList<>();
        if (area != null) {
            conditions.add(Condition.of("starts_with(board_path, ?)", path(directory, area)));
        }
        if (text != null) {
            conditions.add(Condition.anyOf(matches(directory, text)));
        }
        if (open != null) {
            conditions.add(Condition.of(
                    "(status = 'posted' and objections_until > ?) = ?", now.atOffset(ZoneOffset.UTC), open));
        }
        return Condition.allOf(conditions);
    }

    private static List<Condition> matches(Directory directory, String text) {
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        Condition said = Condition.of("(title || ' ' || text) ilike ?", "%" + literal + "%");
        Condition there = Condition.of(
                "exists (select from unnest(?::text[]) as path where starts_with(board_path, path))",
                (Object) paths(directory, text));
        return List.of(said, there);
    }

    private static String[] paths(Directory directory, String name) {
        return directory.areas().stream()
                .filter(area -> area.name().contains(name))
                .map(Area::id)
                .flatMap(id -> Stream.of(directory.path(id).toString()))
                .toArray(String[]::new);
    }

    private static String path(Directory directory, String area) {
        return directory
                .wayTo(new AreaId(area))
                .map(AreaPath::toString)
                .orElseThrow(() -> new InvalidInput("area", "unknown-area", "names no area of this county"));
    }
}
