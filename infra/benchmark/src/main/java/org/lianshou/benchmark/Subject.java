package org.lianshou.benchmark;

import java.util.List;

/**
 * One who reported, with all that they did.
 *
 * @param by who wrote it down: the operator, or the resident's own account
 */
record Subject(Canary canary, String by, List<Told> issues) {

    /** @param attachment the id of the photo that the report cites */
    record Told(String issue, long position, String attachment) {}

    String issue() {
        return issues.getFirst().issue();
    }
}
