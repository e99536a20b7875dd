package org.lianshou.issue;

import java.util.UUID;

/** The identity of an occasion on which people told of many matters at once, and of its stream in the event log. */
public record OccasionId(UUID value) implements Scalar {
    public static OccasionId of(String text) {
        return new OccasionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
