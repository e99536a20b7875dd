package org.lianshou.query.today;

import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Source;
import org.lianshou.issue.Urgency;
import org.lianshou.query.Kebab;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Point;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** Something found on the spot, as far as it was filled in. What is left open is what it is nearly always. */
record Found(Filled filled) {
    static Found of(MultiValueMap<String, String> typed) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>(typed);
        Filled filled = new Filled(values);
        fill(values, "kind", Kebab.of(Kind.HAZARD));
        fill(values, "urgency", Kebab.of(Urgency.ORDINARY));
        fill(values, "description", filled.text("summary"));
        if (filled.has("category.other")) {
            values.set("category", filled.text("category.other"));
        }
        return new Found(filled);
    }

    /** Its place; absent where none was chosen that is there. */
    @Nullable
    AreaId area(Directory directory) {
        String id = filled.text("area");
        return directory.areas().stream()
                .map(Area::id)
                .filter(area -> area.value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** What the form does not ask for, and the point where whoever found it stood. */
    void complete(ObjectNode json) {
        json.put("source", Kebab.of(Source.GRID_PATROL));
        Point.add(filled, json);
    }

    private static void fill(MultiValueMap<String, String> values, String name, String usual) {
        String given = values.getFirst(name);
        if (given == null || given.isBlank()) {
            values.set(name, usual);
        }
    }
}
