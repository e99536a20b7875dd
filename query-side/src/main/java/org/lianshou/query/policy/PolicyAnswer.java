package org.lianshou.query.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.Policy;
import org.lianshou.policy.PolicyLayer;

/**
 * A policy as an issue keeps it.
 *
 * @param files what it is made of, the county's first
 * @param figures every figure, with the file that set it
 */
record PolicyAnswer(PolicyVersion version, List<Part> files, List<FigureAnswer> figures) {

    /** One of the files, without its figures. */
    record Part(
            PolicyVersion version,
            String name,
            @Nullable AreaId area,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil) {

        static Part of(PolicyLayer layer) {
            return new Part(layer.version(), layer.name(), layer.node(), layer.from(), layer.until());
        }
    }

    static PolicyAnswer of(Policy policy) {
        return new PolicyAnswer(
                policy.version(),
                policy.layers().stream().map(Part::of).toList(),
                policy.figures().stream().map(FigureAnswer::of).toList());
    }
}
