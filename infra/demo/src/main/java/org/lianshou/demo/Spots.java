package org.lianshou.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Place;
import org.lianshou.reference.ReferenceData;
import org.lianshou.wire.LianshouJson;
import tools.jackson.databind.JsonNode;

/** Where in its area something is, on the map of the demo county. */
final class Spots {
    private static final int STEPS = 600;
    private static final double STEP = 0.00001;

    private final Map<AreaId, double[]> middles = new HashMap<>();

    Spots(ReferenceData county) {
        county.map().ifPresent(this::read);
    }

    /** Not far from the middle of the area; without a point where its outline is not known. */
    Place near(AreaId area, String address, Random chance) {
        double north = (chance.nextInt(STEPS) - STEPS / 2) * STEP;
        double east = (chance.nextInt(STEPS) - STEPS / 2) * STEP;
        double[] middle = middles.get(area);
        return middle == null
                ? new Place(address, null, null)
                : new Place(address, fine(middle[0] + north), fine(middle[1] + east));
    }

    private void read(URL map) {
        try (InputStream in = map.openStream()) {
            LianshouJson.mapper()
                    .readTree(in)
                    .path("features")
                    .forEach(feature -> middles.put(
                            new AreaId(feature.at("/properties/area").asString()),
                            middle(feature.at("/geometry/coordinates/0"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the corners of a ring, whose last position is its first. */
    private static double[] middle(JsonNode ring) {
        int corners = ring.size() - 1;
        double north = 0;
        double east = 0;
        for (int n = 0; n < corners; n++) {
            east += ring.get(n).get(0).asDouble();
            north += ring.get(n).get(1).asDouble();
        }
        return new double[] {north / corners, east / corners};
    }

    private static double fine(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
