package org.lianshou.response;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Scalar;

/** The identity of one {@link WholeNetResponse} and of its stream in the event log. */
public record ResponseId(UUID value) implements Scalar {

    /** An issue has one response, however often it is opened, whose stream follows from the issue's (RFC 9562, 5.3). */
    public static ResponseId to(IssueId issue) {
        return new ResponseId(UUID.nameUUIDFromBytes(("lianshou.response/" + issue).getBytes(StandardCharsets.UTF_8)));
    }

    public static ResponseId of(String text) {
        return new ResponseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
