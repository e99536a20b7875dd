package org.lianshou.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.PolicyVersion;

/**
 * A policy version as people write it down, in a file or a request.
 *
 * @param area the area whose figures these are, for itself and below; absent for the county's, which has them all
 * @param effectiveFrom the first day, in Asia/Shanghai, on which it is in force
 * @param effectiveUntil the first day on which it no longer is; absent where it lasts until the next of the same area
 * @param about how to read the sources, for people
 * @param waivers absent for an area: which steps may be left out is the county's to say
 * @param erasures absent for an area: on what grounds people are erased is the law's to say
 * @param unmaskings absent for an area, and for a county that says nothing of who may see a reporter who is hidden
 */
public record PolicyFile(
        PolicyVersion version,
        String name,
        @Nullable AreaId area,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable List<String> about,
        List<Figure> figures,
        @Nullable List<Waiver> waivers,
        @Nullable List<ErasureGround> erasures,
        @Nullable List<UnmaskingGround> unmaskings) {

    /** More than there are figures or grounds. */
    private static final int MOST = 500;

    public PolicyFile {
        Given.present("version", version);
        Given.check("version", version.parts().size() == 1, "code", "names one file, without a +");
        Given.line("name", name);
        Given.present("effectiveFrom", effectiveFrom);
        about = Given.list("about", about);
        figures = Given.list("figures", Given.present("figures", figures), MOST);
        figures.forEach(PolicyFile::check);
        waivers = grounds("waivers", area, waivers);
        erasures = grounds("erasures", area, erasures);
        waivers.forEach(PolicyFile::check);
        erasures.forEach(PolicyFile::check);
        if (unmaskings != null) {
            unmaskings = grounds("unmaskings", area, unmaskings);
            unmaskings.forEach(PolicyFile::check);
        }
    }

    /**
     * What it sets.
     *
     * @param way the way down to an area
     */
    public PolicyLayer layer(Function<AreaId, AreaPath> way) {
        return new PolicyLayer(
                version,
                name,
                area == null ? null : way.apply(area),
                effectiveFrom,
                effectiveUntil,
                figures,
                grounds("waivers", area, waivers),
                grounds("erasures", area, erasures),
                unmaskings);
    }

    private static <T> List<T> grounds(String field, @Nullable AreaId area, @Nullable List<T> given) {
        if (area == null) {
            return Given.list(field, Given.present(field, given), MOST);
        }
        Given.check(field, given == null || given.isEmpty(), "county-only", "are the county's alone");
        return List.of();
    }

    private static void check(Figure figure) {
        String field = "figures." + figure.key();
        FigureKey key = FigureKey.of(figure.key()).orElse(null);
        Given.check(field, key != null, "unknown", "is read by nothing");
        String value = Given.line(field + ".value", figure.value());
        if (key != null) {
            Given.check(
                    field + ".value", key.form().fits(value), "form", key.form().expected());
        }
        Given.line(field + ".source", figure.source());
    }

    private static void check(Waiver waiver) {
        Given.code("waivers.ground", waiver.ground());
        Given.present("waivers." + waiver.ground() + ".step", waiver.step());
        Given.line("waivers." + waiver.ground() + ".name", waiver.name());
        Given.line("waivers." + waiver.ground() + ".source", waiver.source());
    }

    private static void check(ErasureGround erasure) {
        Given.code("erasures.ground", erasure.ground());
        Given.line("erasures." + erasure.ground() + ".name", erasure.name());
        Given.line("erasures." + erasure.ground() + ".source", erasure.source());
    }

    private static void check(UnmaskingGround unmasking) {
        Given.code("unmaskings.ground", unmasking.ground());
        Given.line("unmaskings." + unmasking.ground() + ".name", unmasking.name());
        Given.line("unmaskings." + unmasking.ground() + ".source", unmasking.source());
    }
}
