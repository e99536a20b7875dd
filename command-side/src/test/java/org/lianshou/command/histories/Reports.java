package org.lianshou.command.histories;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Correction;
import org.lianshou.issue.Cost;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Origin;
import org.lianshou.issue.Place;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;

/** Random reports, and corrections of them. */
final class Reports {
    private final Chance chance;

    Reports(Chance chance) {
        this.chance = chance;
    }

    Report report() {
        Kind kind = chance.percent(20) ? Kind.HAZARD : chance.percent(25) ? Kind.APPEAL : chance.of(Kind.values());
        Source source = chance.of(Source.values());
        boolean foreign = source == Source.OTHER_SYSTEM;
        return new Report(
                source,
                kind,
                kind == Kind.APPEAL ? chance.of(AppealType.values()) : null,
                kind == Kind.HAZARD ? chance.of(Severity.values()) : null,
                kind == Kind.SMALL_WISH ? new Cost(chance.below(1_000_000), "为民服务资金") : null,
                kind == Kind.APPEAL && chance.percent(50) ? SmallCounty.PETITIONS : category(),
                chance.maybe(chance.of(Urgency.values())),
                "路面塌陷 " + chance.below(1_000),
                "村口路面塌了，\n车过不去",
                area(),
                place(),
                reporter(),
                complainedOf(),
                chance.percent(50) ? null : List.of(new Evidence("photo:1", "现场", "ab".repeat(32), null)),
                chance.percent(80) ? null : "请保密",
                foreign ? new Origin("old-hotline", "K" + chance.below(10_000), "closed") : null);
    }

    Correction correction() {
        return new Correction(
                chance.percent(30) ? category() : null,
                chance.percent(15) ? area() : null,
                chance.percent(30) ? place() : null,
                Urgency.URGENT,
                chance.percent(40) ? chance.of(Severity.MODERATE, Severity.MAJOR, Severity.CRITICAL) : null,
                chance.percent(30) ? "桥面塌陷" : null);
    }

    private CategoryId category() {
        return chance.percent(6)
                ? new CategoryId("magic")
                : chance.of(SmallCounty.ROADS, SmallCounty.PRODUCTION_SAFETY, SmallCounty.PETITIONS);
    }

    private AreaId area() {
        return chance.percent(5)
                ? chance.of(new AreaId("atlantis"), SmallCounty.G0)
                : chance.of(
                        SmallCounty.G1, SmallCounty.G1, SmallCounty.G1, SmallCounty.V1, SmallCounty.G2, SmallCounty.T1);
    }

    private @Nullable Place place() {
        return chance.maybe(chance.of(Place.UNKNOWN, new Place("村口大树旁", null, null), new Place(null, 30.5, 119.75)));
    }

    private @Nullable UnitId complainedOf() {
        return chance.percent(80)
                ? null
                : chance.of(SmallCounty.U_V1, SmallCounty.U_G1, SmallCounty.U_WATER, new UnitId("u-none"));
    }

    private @Nullable GivenReporter reporter() {
        return chance.maybe(chance.of(
                new GivenReporter(true, chance.percent(50), null, null, null, null),
                new GivenReporter(false, false, "赵大爷", "138 0000 0000", null, "柳村 3 号"),
                new GivenReporter(false, true, "钱奶奶", null, "330521194001010000", null)));
    }
}
