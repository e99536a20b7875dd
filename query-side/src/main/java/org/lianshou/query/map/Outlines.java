package org.lianshou.query.map;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lianshou.issue.AreaId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The county's own outlines, where {@code lianshou.map} names a file of them: GeoJSON (RFC 7946), a FeatureCollection whose
 * features say in their property {@code area} which area they are.
 */
@Component
class Outlines {
    private final Map<String, JsonNode> geometries = new HashMap<>();

    /** @throws IllegalStateException where the file is there and is no such collection, so that it is seen at the start */
    Outlines(@Value("${lianshou.map:}") String file, JsonMapper json) {
        if (!file.isBlank()) {
            read(Path.of(file), json).path("features").forEach(this::keep);
            if (geometries.isEmpty()) {
                throw new IllegalStateException(
                        "lianshou.map: " + file + " has no feature with a geometry and the property \"area\"");
            }
        }
    }

    boolean areThere() {
        return !geometries.isEmpty();
    }

    Optional<JsonNode> of(AreaId area) {
        return Optional.ofNullable(geometries.get(area.value()));
    }

    private void keep(JsonNode feature) {
        String area = feature.at("/properties/area").asString("");
        if (!area.isEmpty() && feature.path("geometry").isObject()) {
            geometries.put(area, feature.get("geometry"));
        }
    }

    private static JsonNode read(Path file, JsonMapper json) {
        try {
            return json.readTree(file);
        } catch (JacksonException e) {
            throw new IllegalStateException("lianshou.map: " + file + " can't be read as GeoJSON", e);
        }
    }
}
