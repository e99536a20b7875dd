package org.lianshou.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;

/**
 * One file of policy: the county's, which has every figure, or an area's, which changes some of them for the area and
 * all below it.
 *
 * @param area the way to the area; absent for the county's own
 * @param from the first day on which it is in force, in Asia/Shanghai
 * @param until the first day on which it no longer is; absent where it lasts until the next of the same area
 */
public record PolicyLayer(
        PolicyVersion version,
        String name,
        @Nullable AreaPath area,
        LocalDate from,
        @Nullable LocalDate until,
        List<Figure> figures,
        List<Waiver> waivers,
        List<ErasureGround> erasures) {

    public PolicyLayer {
        figures = List.copyOf(figures);
        waivers = List.copyOf(waivers);
        erasures = List.copyOf(erasures);
        if (version.parts().size() != 1) {
            throw new IllegalArgumentException(version + " names several files, not one");
        }
    }

    /** The area that it is for; null for the county's own. */
    public @Nullable AreaId node() {
        return area == null ? null : area.areas().getLast();
    }

    /** @throws IllegalArgumentException for a figure that is unknown, unreadable or there twice */
    Map<FigureKey, Figure> byKey() {
        return figures.stream()
                .collect(Collectors.toMap(figure -> known(figure.key()), Function.identity(), (one, other) -> {
                    throw new IllegalArgumentException("policy " + version + " has the figure " + one.key() + " twice");
                }));
    }

    private FigureKey known(String key) {
        return FigureKey.of(key)
                .orElseThrow(() -> new IllegalArgumentException("policy " + version + ": " + key + " is no figure"));
    }
}
