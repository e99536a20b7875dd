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
import org.lianshou.command.supervision.SupervisionRunCommand.Close;
import org.lianshou.command.supervision.SupervisionRunCommand.Convene;
import org.lianshou.command.supervision.SupervisionRunCommand.Correct;
import org.lianshou.command.supervision.SupervisionRunCommand.Decide;
import org.lianshou.command.supervision.SupervisionRunCommand.Publish;
import org.lianshou.command.supervision.SupervisionRunCommand.Remind;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.Prominent;
import org.lianshou.supervision.Reminder;
import org.lianshou.supervision.RoundDecision;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.SupervisionRunEvent;
import org.lianshou.supervision.Telephone;
import org.lianshou.supervision.Turn;

/** 催办、调度、通报: held once, decided once, corrected by another edition. */
class SupervisionRunRulesTest {
    private static final SmallCounty COUNTY = SmallCounty.usual();
    private static final Instant NOW = Instant.parse("2026-03-16T02:00:00Z");
    private static final Pin PIN = new Pin(99, Instant.parse("2026-03-15T16:00:00Z"));
    private static final IssueId POTHOLE = new IssueId(new UUID(1, 1));
    private static final IssueId BRIDGE = new IssueId(new UUID(1, 2));
    private static final Ground LATE_ENTRY = new Ground("late-entry", "补录");
    private static final Period HALF = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 16));
    private static final Close CLOSE = new Close("散会");

    @Test
    void remindersAreIssuedAUnitEachAsOfOnePin() {
        SupervisionRun run = after(none(RunKind.REMINDER), new Remind(PIN, List.of(reminder(SmallCounty.U_V1))));
        assertThat(run.pin()).isEqualTo(PIN);
        assertThat(run.reminder(SmallCounty.U_V1)).contains(reminder(SmallCounty.U_V1));
        assertThat(run.reminder(SmallCounty.U_V2)).isEmpty();
    }

    @Test
    void aWeekWithNothingToRemindOfIsHeldAllTheSame() {
        assertThat(after(none(RunKind.REMINDER), new Remind(PIN, List.of())).exists())
                .isTrue();
    }

    @Test
    void eachIsHeldOnce() {
        SupervisionRun run = after(none(RunKind.REMINDER), new Remind(PIN, List.of()));
        refused(run, new Remind(PIN, List.of()), SupervisionRefusal.ALREADY_HELD);
    }

    @Test
    void aRoundTakesOneOfItsCandidatesAndDecidesOnce() {
        SupervisionRun round = convened(POTHOLE);
        SupervisionRun decided = after(round, decide(POTHOLE, SmallCounty.U_T1));
        assertThat(decided.decision())
                .isEqualTo(decide(POTHOLE, SmallCounty.U_T1).decision());
        refused(round, decide(BRIDGE, SmallCounty.U_T1), SupervisionRefusal.NOT_A_CANDIDATE);
        refused(decided, decide(POTHOLE, SmallCounty.U_T1), SupervisionRefusal.ALREADY_DECIDED);
        refused(round, decide(POTHOLE, new UnitId("nobody")), SupervisionRefusal.UNKNOWN_UNIT);
        refused(round, decide(POTHOLE, SmallCounty.U_G0), SupervisionRefusal.UNIT_CLOSED);
    }

    @Test
    void aRoundIsClosedWhenItHasDecidedOrHadNothingToDecide() {
        refused(convened(POTHOLE), CLOSE, SupervisionRefusal.NOTHING_DECIDED);
        SupervisionRun closed = after(after(convened(POTHOLE), decide(POTHOLE, SmallCounty.U_T1)), CLOSE);
        refused(closed, CLOSE, SupervisionRefusal.ROUND_OVER);
        refused(closed, decide(POTHOLE, SmallCounty.U_T1), SupervisionRefusal.ROUND_OVER);
        assertThat(after(convened(), CLOSE).round()).isNotNull();
        refused(published(), CLOSE, SupervisionRefusal.ROUND_OVER);
    }

    @Test
    void aBulletinIsCorrectedByAnotherEditionAndTheFirstStays() {
        Pin later = new Pin(120, NOW);
        SupervisionRun corrected = after(published(), new Correct(LATE_ENTRY, later, bulletin(2, 8)));
        assertThat(corrected.editions())
                .containsExactly(
                        new SupervisionRun.Edition(PIN, bulletin(1, 7), null),
                        new SupervisionRun.Edition(later, bulletin(2, 8), LATE_ENTRY));
        refused(published(), new Correct(LATE_ENTRY, later, bulletin(2, 7)), SupervisionRefusal.NOTHING_TO_CORRECT);
        refused(convened(), new Correct(LATE_ENTRY, later, bulletin(2, 8)), SupervisionRefusal.NOT_A_BULLETIN);
    }

    @Test
    void callsAloneAreReasonEnoughForAnotherEdition() {
        Telephone.Days none = new Telephone.Days(0, List.of());
        Telephone telephone = new Telephone(List.of(SmallCounty.U_HOTLINE), 10, 9, 8, List.of(), 1, none, none, none);
        Correct correct = new Correct(LATE_ENTRY, new Pin(120, NOW), bulletin(2, 7, telephone));
        SupervisionRun corrected = after(published(), correct);
        assertThat(corrected.editions().getLast().bulletin().telephone()).isEqualTo(telephone);
        refused(corrected, correct, SupervisionRefusal.NOTHING_TO_CORRECT);
    }

    private static SupervisionRun convened(IssueId... issues) {
        List<Prominent> candidates = List.of(issues).stream()
                .map(issue -> new Prominent(issue, SmallCounty.U_V1, 1, 0, null))
                .toList();
        return after(none(RunKind.COORDINATION), new Convene(PIN, candidates));
    }

    private static SupervisionRun published() {
        return after(none(RunKind.BULLETIN), new Publish(PIN, bulletin(1, 7)));
    }

    private static Decide decide(IssueId issue, UnitId unit) {
        return new Decide(new RoundDecision(issue, unit, "三日内到场", true));
    }

    private static Reminder reminder(UnitId unit) {
        return new Reminder(unit, 1, 0, List.of(new Reminder.Matter(POTHOLE, null, NOW, true)));
    }

    private static Bulletin bulletin(int edition, int reported) {
        return bulletin(edition, reported, null);
    }

    private static Bulletin bulletin(int edition, int reported, @Nullable Telephone telephone) {
        String text = edition + " " + reported;
        return new Bulletin(
                edition,
                List.of(new Bulletin.Counted("reported", "登记", "数一数", reported)),
                List.of(),
                null,
                List.of(),
                text,
                Bulletin.digestOf(text),
                telephone);
    }

    private static Turn turn(RunKind kind) {
        return new Turn(SmallCounty.COUNTY, kind, HALF);
    }

    private static SupervisionRun none(RunKind kind) {
        return SupervisionRun.notHeld(turn(kind).id());
    }

    private static SupervisionRun after(SupervisionRun run, SupervisionRunCommand command) {
        SupervisionRun next = run;
        for (SupervisionRunEvent event : SupervisionRunRules.decide(run, command, context(run))) {
            next = next.evolve(event);
        }
        return next;
    }

    private static void refused(SupervisionRun run, SupervisionRunCommand command, SupervisionRefusal reason) {
        @Nullable
        SupervisionRefused no = catchThrowableOfType(
                SupervisionRefused.class, () -> SupervisionRunRules.decide(run, command, context(run)));
        assertThat(no).as("%s is refused", reason).isNotNull();
        assertThat(no.reason()).isEqualTo(reason);
    }

    private static RunContext context(SupervisionRun run) {
        Turn turn = run.turn() == null ? turn(kind(run)) : run.turn();
        Actor actor = new Actor(new PersonId("supervisor"), Role.SUPERVISOR, null);
        return new RunContext(turn, actor, NOW, COUNTY.policies().at(NOW).version(), COUNTY.directory());
    }

    private static RunKind kind(SupervisionRun run) {
        return List.of(RunKind.values()).stream()
                .filter(kind -> turn(kind).id().equals(run.id()))
                .findFirst()
                .orElseThrow();
    }
}
