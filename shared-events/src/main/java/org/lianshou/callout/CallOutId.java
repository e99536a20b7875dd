package org.lianshou.callout;

import java.util.UUID;
import org.lianshou.issue.Scalar;

/** The identity of one {@link CallOut} and of its stream in the event log. */
public record CallOutId(UUID value) implements Scalar {
    public static CallOutId of(String text) {
        return new CallOutId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
