package org.lianshou.supervision;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Scalar;

/** The identity of one {@link SupervisionOrder} and of its stream in the event log. */
public record OrderId(UUID value) implements Scalar {
    public static OrderId of(String text) {
        return new OrderId(UUID.fromString(text));
    }

    /** The order that follows by itself from what happened to an issue at a place in the log: there is one. */
    public static OrderId following(IssueId issue, long position) {
        String name = "lianshou.supervision-order/" + issue + "/" + position;
        return new OrderId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
