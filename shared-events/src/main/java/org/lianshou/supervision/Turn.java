package org.lianshou.supervision;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lianshou.issue.AreaId;

/** Whose turn it is: what is held for an area and a period. There is one, so its stream follows from it. */
public record Turn(AreaId area, RunKind kind, Period period) {

    /** As RFC 9562, 5.3 makes it. */
    public RunId id() {
        String name = "lianshou.supervision-run/%s/%s/%s/%s".formatted(area, kind, period.from(), period.until());
        return new RunId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
