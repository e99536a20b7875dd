package org.lianshou.query.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.PolicyLayer;

/**
 * One file of policy.
 *
 * @param area the area that it is for; absent for the county's own
 * @param effectiveFrom the first day on which it is in force, in Asia/Shanghai
 * @param effectiveUntil the first day on which it no longer is; absent where it lasts until the next of the same area
 * @param figures what it sets; an area's file leaves the others as they are above it
 */
record FileAnswer(
        PolicyVersion version,
        String name,
        @Nullable AreaId area,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        List<FigureAnswer> figures) {

    static FileAnswer of(PolicyLayer layer) {
        List<FigureAnswer> figures = layer.figures().stream()
                .flatMap(figure -> FigureKey.of(figure.key()).stream().map(key -> FigureAnswer.of(key, figure, layer)))
                .toList();
        return new FileAnswer(layer.version(), layer.name(), layer.node(), layer.from(), layer.until(), figures);
    }
}
