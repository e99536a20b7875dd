package org.lianshou.area;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Scalar;

/** The identity of a county's {@link AreaTree}, made of the county's code: there is one for each. */
public record TreeId(UUID value) implements Scalar {

    public static TreeId of(AreaId county) {
        return new TreeId(UUID.nameUUIDFromBytes(("area-tree/" + county).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
