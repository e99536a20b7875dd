package org.lianshou.supervision;

import java.util.UUID;
import org.lianshou.issue.Scalar;

/** The identity of one {@link SupervisionRun} and of its stream in the event log. */
public record RunId(UUID value) implements Scalar {
    @Override
    public String toString() {
        return value.toString();
    }
}
