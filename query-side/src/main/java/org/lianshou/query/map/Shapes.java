package org.lianshou.query.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands for areas on a map: their own outlines, or cells of a scheme where the county has none. */
@Component
class Shapes {
    private final Outlines outlines;
    private final Directory directory;
    private final JsonMapper json;

    Shapes(Outlines outlines, Directory directory, JsonMapper json) {
        this.outlines = outlines;
        this.directory = directory;
        this.json = json;
    }

    /** Villages and the townships that they lie in; those that have no shape are left out. */
    record Drawn(Map<AreaId, JsonNode> villages, Map<AreaId, JsonNode> townships) {}

    boolean areAScheme() {
        return !outlines.areThere();
    }

    /** What is to be said of them under the map; absent where there is nothing. */
    @Nullable
    String about() {
        return outlines.about();
    }

    /** An area's own outline. */
    Optional<JsonNode> outline(AreaId area) {
        return outlines.of(area);
    }

    /** @param villages in the order in which a scheme shows them */
    Drawn of(Collection<AreaId> villages) {
        Map<AreaId, List<AreaId>> townships = new LinkedHashMap<>();
        villages.forEach(village -> directory
                .around(village, Level.TOWNSHIP)
                .ifPresent(township -> townships
                        .computeIfAbsent(township, none -> new ArrayList<>())
                        .add(village)));
        if (areAScheme()) {
            Scheme scheme = Scheme.of(townships);
            return new Drawn(cells(scheme.cells()), cells(scheme.blocks()));
        }
        return new Drawn(outlined(villages), outlined(townships.keySet()));
    }

    private Map<AreaId, JsonNode> outlined(Collection<AreaId> areas) {
        Map<AreaId, JsonNode> found = new LinkedHashMap<>();
        areas.forEach(area -> outlines.of(area).ifPresent(outline -> found.put(area, outline)));
        return found;
    }

    private Map<AreaId, JsonNode> cells(Map<AreaId, Scheme.Rectangle> cells) {
        Map<AreaId, JsonNode> shapes = new LinkedHashMap<>();
        cells.forEach((area, cell) ->
                shapes.put(area, json.valueToTree(Map.of("type", "Polygon", "coordinates", List.of(cell.ring())))));
        return shapes;
    }
}
