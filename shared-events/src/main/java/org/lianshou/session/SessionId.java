package org.lianshou.session;

import java.util.UUID;
import org.lianshou.issue.Scalar;

/** The identity of one {@link JointSession} and of its stream in the event log. */
public record SessionId(UUID value) implements Scalar {
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
