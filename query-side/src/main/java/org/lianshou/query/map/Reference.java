package org.lianshou.query.map;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * In which degrees a file counts. RFC 7946 knows WGS 84 alone; older files name another in a member {@code crs}. CGCS2000 is the same
 * to within a hand's breadth.
 */
final class Reference {
    private static final Pattern TAKEN = Pattern.compile("(?i).*(CRS84|EPSG:+4326|EPSG:+4490)");

    private Reference() {}

    static void check(JsonNode crs) {
        if (crs.isMissingNode() || crs.isNull()) {
            return;
        }
        String name = crs.at("/properties/name").asString("");
        if (!TAKEN.matcher(name).matches()) {
            throw new BadOutlines(
                    "map-crs", "counts in " + Outlines.shown(name) + "; degrees of WGS 84 or CGCS2000 are expected");
        }
    }
}
