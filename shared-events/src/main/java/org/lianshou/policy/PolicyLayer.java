package org.lianshou.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;

/**
 * One policy: the county's, which has every figure, or an area's, which changes some of them for the area and all below it.
 *
 * @param area the way to the area when it was enacted; absent for the county's own
 * @param from the first day on which it is in force, in Asia/Shanghai
 * @param until the first day on which it no longer is; absent where it lasts until the next of the same area
 * @param unmaskings absent for an area, and for a county's that says nothing of them
 */
public record PolicyLayer(
        PolicyVersion version,
        String name,
        @Nullable AreaPath area,
        LocalDate from,
        @Nullable LocalDate until,
        List<Figure> figures,
        List<Waiver> waivers,
        List<ErasureGround> erasures,
        @Nullable List<UnmaskingGround> unmaskings) {

    public PolicyLayer {
        figures = List.copyOf(figures);
        waivers = List.copyOf(waivers);
        erasures = List.copyOf(erasures);
        unmaskings = unmaskings == null ? null : List.copyOf(unmaskings);
        if (version.parts().size() != 1) {
            throw new IllegalArgumentException(version + " names several files, not one");
        }
    }

    PolicyLayer endingOn(LocalDate day) {
        return new PolicyLayer(version, name, area, from, day, figures, waivers, erasures, unmaskings);
    }

    /** The area that it is for; null for the county's own. */
    public @Nullable AreaId node() {
        return area == null ? null : area.areas().getLast();
    }

    /**
     * What it sets. A figure that nothing reads any more is left out: once it was enacted it stays in the log.
     *
     * @throws IllegalArgumentException for a figure that is there twice
     */
    Map<FigureKey, Figure> byKey() {
        Map<FigureKey, Figure> byKey = new EnumMap<>(FigureKey.class);
        for (Figure figure : figures) {
            FigureKey key = FigureKey.of(figure.key()).orElse(null);
            if (key != null && byKey.put(key, figure) != null) {
                throw new IllegalArgumentException("policy " + version + " has the figure " + key.key() + " twice");
            }
        }
        return byKey;
    }
}
