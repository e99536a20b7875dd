package org.lianshou.issue;

import java.util.UUID;

/** The identity of one {@link Issue} and of its stream in the event log. */
public record IssueId(UUID value) implements Scalar {
    public static IssueId of(String text) {
        return new IssueId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
