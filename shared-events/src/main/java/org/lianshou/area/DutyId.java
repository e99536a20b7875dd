package org.lianshou.area;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Scalar;

/** The identity of an {@link AreaDuty}, made of the area's code: there is one for each. */
public record DutyId(UUID value) implements Scalar {

    public static DutyId of(AreaId area) {
        return new DutyId(UUID.nameUUIDFromBytes(("area-duty/" + area).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
