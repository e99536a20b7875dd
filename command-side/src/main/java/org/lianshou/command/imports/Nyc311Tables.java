package org.lianshou.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.wire.LianshouJson;

/**
 * What stands for what, as in {@code nyc311.json}, where its source is named.
 *
 * @param description the columns that go into the description, in order, with their labels
 * @param categories for each of our categories the complaint types, or {@code type :: descriptor}
 */
record Nyc311Tables(
        String version,
        List<String> about,
        String zone,
        Map<String, Stage> statuses,
        Map<String, String> description,
        Map<String, UnitId> agencies,
        CategoryId otherCategory,
        Map<String, List<String>> categories,
        AreaId county,
        Map<String, Borough> boroughs) {

    /** A borough and its community boards, by their names as written there. */
    record Borough(AreaId township, Map<String, AreaId> boards) {}

    static Nyc311Tables load() {
        try (InputStream file = Nyc311Tables.class.getResourceAsStream("nyc311.json")) {
            return LianshouJson.mapper().readValue(Objects.requireNonNull(file), Nyc311Tables.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Categories by complaint type, or type and descriptor; whatever the case, since the source knows several. */
    Map<String, CategoryId> categoriesByType() {
        Map<String, CategoryId> byType = new HashMap<>();
        categories.forEach((category, types) ->
                types.forEach(type -> byType.put(type.toUpperCase(Locale.ROOT), new CategoryId(category))));
        return Map.copyOf(byType);
    }

    /** The village for a board, the township for what is no board of ours, the county for no borough; null for nonsense. */
    @Nullable
    AreaId area(@Nullable String borough, @Nullable String board) {
        if (borough == null || borough.equals("Unspecified")) {
            return county;
        }
        Borough known = boroughs.get(borough.toUpperCase(Locale.ROOT));
        if (known == null) {
            return null;
        }
        return board == null ? known.township() : known.boards().getOrDefault(board, known.township());
    }
}
