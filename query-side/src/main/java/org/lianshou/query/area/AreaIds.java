package org.lianshou.query.area;

import java.util.Optional;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.InvalidInput;

/** Reads an area's id from a path; what can't be one is none. */
final class AreaIds {
    private AreaIds() {}

    static Optional<AreaId> read(String text) {
        try {
            return Optional.of(new AreaId(text));
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }
}
