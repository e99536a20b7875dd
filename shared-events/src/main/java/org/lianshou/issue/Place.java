package org.lianshou.issue;

import org.jspecify.annotations.Nullable;

/**
 * Where it is.
 *
 * @param address in words, public knowledge such as a crossing; a reporter's own address is personal and not kept here
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
public record Place(
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    public static final Place UNKNOWN = new Place(null, null, null);

    public Place {
        address = Given.optionalText("place.address", address);
        Given.check("place.latitude", within(latitude, 90), "range", "must lie between -90 and 90");
        Given.check("place.longitude", within(longitude, 180), "range", "must lie between -180 and 180");
        Given.check(
                "place.longitude",
                (latitude == null) == (longitude == null),
                "pair",
                "is given together with latitude or not at all");
    }

    private static boolean within(@Nullable Double degrees, int limit) {
        return degrees == null || Math.abs(degrees) <= limit;
    }
}
