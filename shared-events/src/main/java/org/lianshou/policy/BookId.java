package org.lianshou.policy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Scalar;

/** The identity of a county's {@link PolicyBook}, made of the county's code: there is one for each. */
public record BookId(UUID value) implements Scalar {

    public static BookId of(AreaId county) {
        return new BookId(UUID.nameUUIDFromBytes(("policy-book/" + county).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
