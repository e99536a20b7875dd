package org.lianshou.query.map;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads one area's geometry (RFC 7946, 3.1) down to the last position, and says where it can't be one. */
final class OutlineReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final double EAST = 180;
    private static final double POLE = 90;
    /** Maps in Mercator's projection end here. */
    private static final double HIGHEST = 85.05;
    /** A closed ring of three corners. */
    private static final int RING = 4;
    /** Decimals of a degree that tell a hand's breadth. */
    private static final double FINE = 1e6;

    private final String where;

    /** @param where words that say which feature it is */
    OutlineReader(String where) {
        this.where = where;
    }

    JsonNode read(JsonNode geometry) {
        String type = geometry.path("type").asString("");
        JsonNode coordinates = geometry.path("coordinates");
        ArrayNode read = switch (type) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> each(coordinates, "a list of polygons", this::polygon);
            default -> throw bad("map-geometry", "is a " + Outlines.shown(type) + ", not a Polygon or MultiPolygon");
        };
        return JSON.objectNode().put("type", type).set("coordinates", read);
    }

    private ArrayNode polygon(JsonNode rings) {
        return each(rings, "a list of rings", this::ring);
    }

    private ArrayNode ring(JsonNode positions) {
        ArrayNode ring = each(positions, "a list of positions", this::position);
        if (ring.size() < RING || !ring.get(0).equals(ring.get(ring.size() - 1))) {
            throw bad("map-ring", "has a ring of " + ring.size() + " positions that does not end where it began");
        }
        return ring;
    }

    private ArrayNode position(JsonNode position) {
        if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
            throw bad("map-geometry", "has a position that is no pair of numbers");
        }
        double longitude = position.get(0).asDouble();
        double latitude = position.get(1).asDouble();
        check(longitude, latitude);
        return JSON.arrayNode().add(fine(longitude)).add(fine(latitude));
    }

    private void check(double longitude, double latitude) {
        String position = "has the position [" + longitude + ", " + latitude + "]";
        if (Math.abs(latitude) > POLE && Math.abs(latitude) <= EAST && Math.abs(longitude) <= POLE) {
            throw bad(
                    "map-swapped",
                    position + ": longitude comes first in GeoJSON, these seem to be the other way round");
        }
        if (!(Math.abs(longitude) <= EAST && Math.abs(latitude) <= POLE)) {
            throw bad(
                    "map-degrees",
                    position + ", which is no longitude and latitude in degrees (metres of a projection?)");
        }
        if (Math.abs(latitude) > HIGHEST) {
            throw bad("map-degrees", position + ", which lies beyond " + HIGHEST + " degrees, where maps end");
        }
    }

    private ArrayNode each(JsonNode several, String what, UnaryOperator<JsonNode> read) {
        if (!several.isArray() || several.isEmpty()) {
            throw bad("map-geometry", "lacks " + what);
        }
        ArrayNode all = JSON.arrayNode();
        several.forEach(one -> all.add(read.apply(one)));
        return all;
    }

    private static double fine(double degrees) {
        return Math.round(degrees * FINE) / FINE;
    }

    private BadOutlines bad(String code, String what) {
        return new BadOutlines(code, where + " " + what);
    }
}
