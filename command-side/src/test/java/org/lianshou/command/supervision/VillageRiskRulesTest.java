package org.lianshou.command.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.supervision.VillageRiskCommand.Assess;
import org.lianshou.command.supervision.VillageRiskCommand.HoldAnalysis;
import org.lianshou.command.supervision.VillageRiskCommand.LiftOverride;
import org.lianshou.command.supervision.VillageRiskCommand.OverrideColour;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.supervision.Assessment;
import org.lianshou.supervision.Colour;
import org.lianshou.supervision.Measure;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.RiskAnalysis;
import org.lianshou.supervision.VillageRisk;
import org.lianshou.supervision.VillageRiskEvent;

/** 周研判、红黄绿: a register gone through and measures decided; a colour a week, and the word of somebody above instead. */
class VillageRiskRulesTest {
    private static final SmallCounty COUNTY = SmallCounty.usual();
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Pin PIN = new Pin(99, NOW);
    private static final Ground GROUND = new Ground("feud", "两户积怨，恐生事端");
    private static final OverrideColour RED_UNTIL_FRIDAY =
            new OverrideColour(Colour.RED, GROUND, LocalDate.of(2026, 3, 6));

    private final VillageRisk village = VillageRisk.of(SmallCounty.V1);

    @Test
    void anAnalysisKeepsItsRegisterAndWhatItDecided() {
        Measure visit = measure(SmallCounty.U_V1);
        VillageRisk after = after(village, hold(visit));
        assertThat(after.analysis()).isEqualTo(hold(visit).analysis());
        assertThat(after.measures()).containsExactly(visit);
        assertThat(after(after, hold()).measures())
                .as("those of the last analysis")
                .isEmpty();
    }

    @Test
    void analysesAreHeldByVillagesAndTownshipsWithUnitsThatThereAre() {
        assertThat(after(VillageRisk.of(SmallCounty.T1), SmallCounty.T1, hold()).analysis())
                .isNotNull();
        refused(village, SmallCounty.COUNTY, hold(), SupervisionRefusal.NO_ANALYSIS_THERE);
        refused(village, SmallCounty.G1, hold(), SupervisionRefusal.NO_ANALYSIS_THERE);
        refused(village, new AreaId("none"), hold(), SupervisionRefusal.UNKNOWN_AREA);
        refused(village, SmallCounty.V1, hold(measure(new UnitId("nobody"))), SupervisionRefusal.UNKNOWN_UNIT);
    }

    @Test
    void aVillageIsAssessedOnceAWeekAndNeverForOneBefore() {
        VillageRisk assessed = after(village, assess("2026-03-02", Colour.YELLOW));
        assertThat(assessed.colour(TODAY)).isEqualTo(Colour.YELLOW);
        refused(assessed, SmallCounty.V1, assess("2026-03-02", Colour.GREEN), SupervisionRefusal.ALREADY_HELD);
        refused(assessed, SmallCounty.V1, assess("2026-02-23", Colour.GREEN), SupervisionRefusal.ALREADY_HELD);
        assertThat(after(assessed, assess("2026-03-09", Colour.GREEN)).colour(TODAY))
                .isEqualTo(Colour.GREEN);
    }

    @Test
    void somebodyAboveMaySetAnotherColourOnAGroundUntilADay() {
        VillageRisk set = after(after(village, assess("2026-03-02", Colour.GREEN)), RED_UNTIL_FRIDAY);
        assertThat(set.colour(LocalDate.of(2026, 3, 6))).isEqualTo(Colour.RED);
        assertThat(set.colour(LocalDate.of(2026, 3, 7))).isEqualTo(Colour.GREEN);
        assertThat(after(set, assess("2026-03-09", Colour.YELLOW)).colour(TODAY))
                .as("an assessment does not undo somebody's word")
                .isEqualTo(Colour.RED);
        assertThat(after(set, new LiftOverride(GROUND)).colour(TODAY)).isEqualTo(Colour.GREEN);
    }

    @Test
    void onlyWhatCountsIsLifted() {
        refused(village, SmallCounty.V1, new LiftOverride(GROUND), SupervisionRefusal.NOTHING_TO_LIFT);
    }

    @Test
    void onlyVillagesHaveAColourAndItCountsFromTodayOn() {
        refused(village, SmallCounty.T1, RED_UNTIL_FRIDAY, SupervisionRefusal.NO_VILLAGE);
        OverrideColour over = new OverrideColour(Colour.RED, GROUND, TODAY.minusDays(1));
        refused(village, SmallCounty.V1, over, SupervisionRefusal.OVER_BEFORE_IT_BEGINS);
    }

    private static HoldAnalysis hold(Measure... measures) {
        return new HoldAnalysis(new RiskAnalysis(PIN, 0, List.of(), "平稳"), List.of(measures));
    }

    private static Measure measure(UnitId unit) {
        return new Measure("上门走访", unit, TODAY.plusDays(7), new IssueId(new UUID(1, 1)), null);
    }

    private static Assess assess(String monday, Colour colour) {
        LocalDate from = LocalDate.parse(monday);
        Period week = new Period(from, from.plusWeeks(1));
        return new Assess(new Assessment(week, PIN, colour, new PolicyVersion("test-2026.1"), List.of()));
    }

    private static VillageRisk after(VillageRisk risk, VillageRiskCommand command) {
        return after(risk, SmallCounty.V1, command);
    }

    private static VillageRisk after(VillageRisk risk, AreaId area, VillageRiskCommand command) {
        VillageRisk next = risk;
        for (VillageRiskEvent event : VillageRiskRules.decide(risk, command, context(area))) {
            next = next.evolve(event);
        }
        return next;
    }

    private static void refused(VillageRisk risk, AreaId area, VillageRiskCommand command, SupervisionRefusal reason) {
        @Nullable
        SupervisionRefused no = catchThrowableOfType(
                SupervisionRefused.class, () -> VillageRiskRules.decide(risk, command, context(area)));
        assertThat(no).as("%s is refused", reason).isNotNull();
        assertThat(no.reason()).isEqualTo(reason);
    }

    private static VillageContext context(AreaId area) {
        Actor actor = new Actor(new PersonId("t1-dispatcher"), Role.TOWNSHIP_DISPATCHER, SmallCounty.U_T1);
        return new VillageContext(area, actor, NOW, COUNTY.policies().at(NOW).version(), COUNTY.directory());
    }
}
