package org.lianshou.query.form;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A point that nobody types: the spot where somebody stands, or that they pressed on a map (WGS 84). */
public final class Point {
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    private Point() {}

    /** Puts it to what is known of the place, to a hand's breadth. What is no place on earth is left out, since nobody typed it. */
    public static void add(Filled filled, ObjectNode report) {
        Double latitude = degrees(filled.text("place.latitude"), POLE);
        Double longitude = degrees(filled.text("place.longitude"), DATE_LINE);
        if (latitude != null && longitude != null) {
            report.withObjectProperty("place").put("latitude", latitude).put("longitude", longitude);
        }
    }

    private static @Nullable Double degrees(String given, double most) {
        try {
            double value = Double.parseDouble(given);
            return Math.abs(value) <= most ? Double.valueOf(String.format(Locale.ROOT, "%.6f", value)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
