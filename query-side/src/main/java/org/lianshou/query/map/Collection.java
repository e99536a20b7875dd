package org.lianshou.query.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * GeoJSON (RFC 7946).
 *
 * @param schematic a member of our own: whether its places are no true ones
 * @param about another: what is to be read under the map
 */
record Collection<P>(
        String type, boolean schematic, @Nullable String about, List<Feature<P>> features) {

    record Feature<P>(String type, P properties, JsonNode geometry) {
        static <P> Feature<P> of(P properties, JsonNode geometry) {
            return new Feature<>("Feature", properties, geometry);
        }
    }

    static <P> Collection<P> of(Shapes shapes, List<Feature<P>> features) {
        return new Collection<>("FeatureCollection", shapes.areAScheme(), shapes.about(), features);
    }
}
