package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.ROADS;
import static org.lianshou.command.issue.Facts.GROUND;
import static org.lianshou.command.issue.Facts.LATER;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Story.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.issue.CollectionCommand.UnmaskReporter;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.CollectionEvent.ReporterUnmasked;
import org.lianshou.issue.CollectionEvent.SubjectErased;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Matter;
import org.lianshou.issue.Place;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Source;
import org.lianshou.issue.Stage;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Unmasking;
import org.lianshou.issue.Urgency;

/** 查看反映人: on a ground of policy's, for the one who asks, this issue and a while. */
class UnmaskingRulesTest {
    private static final UnmaskReporter VERIFY = new UnmaskReporter(new Ground("verify-handling", "电话核实是否真的修好"));
    private static final Instant OVER = LATER.plus(Duration.ofHours(24));

    @Test
    void whoWatchesSeesForAWhileWhoReported() {
        var unmasked = given(reported()).when(VERIFY).by(People.SUPERVISOR).then(ReporterUnmasked.class);

        assertThat(unmasked.event(ReporterUnmasked.class).until()).isEqualTo(OVER);
        assertThat(unmasked.event(ReporterUnmasked.class).act().policy()).isEqualTo(Facts.POLICY);
        assertThat(unmasked.issue().reported().looks())
                .containsExactly(new Unmasking(People.SUPERVISOR, LATER, "verify-handling", OVER));
        assertThat(unmasked.issue().stage()).isEqualTo(Stage.REPORTED);
        assertThat(unmasked.issue().timing())
                .isEqualTo(Issue.fold(Facts.ID, List.of(reported())).timing());
    }

    @Test
    void untilTheTimeIsOverAndNotAtIt() {
        Issue issue = Issue.fold(Facts.ID, List.of(reported(), unmasking()));

        assertThat(issue.reported().openFor(People.SUPERVISOR.person(), OVER.minusMillis(1)))
                .isPresent();
        assertThat(issue.reported().openFor(People.SUPERVISOR.person(), OVER)).isEmpty();
        assertThat(issue.reported().openFor(People.AUDITOR.person(), LATER))
                .as("nobody else")
                .isEmpty();
    }

    @Test
    void nobodyAsksTwiceBeforeTheTimeIsOver() {
        given(reported(), unmasking())
                .when(VERIFY)
                .by(People.SUPERVISOR)
                .at(OVER.minusMillis(1))
                .thenRefused(Refusal.ALREADY_UNMASKED);
        given(reported(), unmasking()).when(VERIFY).by(People.AUDITOR).then(ReporterUnmasked.class);
        var again = given(reported(), unmasking())
                .when(VERIFY)
                .by(People.SUPERVISOR)
                .at(OVER)
                .then(ReporterUnmasked.class);
        assertThat(again.issue().reported().looks()).as("both stay known").hasSize(2);
    }

    @Test
    void theGroundIsOneThatPolicyNames() {
        given(reported())
                .when(new UnmaskReporter(GROUND))
                .by(People.AUDITOR)
                .thenRefused(Refusal.UNMASKING_GROUND_UNKNOWN);
    }

    /** The county's second version, from November on, names fewer. */
    @Test
    void andNamesStill() {
        UnmaskReporter emergency = new UnmaskReporter(new Ground("emergency", "人可能有危险"));
        given(reported()).when(emergency).by(People.AUDITOR).then(ReporterUnmasked.class);
        given(reported())
                .when(emergency)
                .by(People.AUDITOR)
                .at(Facts.at("2026-11-02T09:00"))
                .thenRefused(Refusal.UNMASKING_GROUND_UNKNOWN);
    }

    @Test
    void whoWasErasedIsNotSeen() {
        SubjectErased erasure = new SubjectErased(
                Facts.ID,
                Facts.act(People.ADMIN),
                GROUND,
                ((IssueReported) reported()).reporter().subject());
        given(reported(), erasure).when(VERIFY).by(People.AUDITOR).thenRefused(Refusal.ALREADY_ERASED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reporter.Standing.class,
            names = {"ANONYMOUS", "OFFICIAL"})
    void whoDidNotSayWhoTheyAreIsNotSeen(Reporter.Standing standing) {
        given(reportedAs(standing, null)).when(VERIFY).by(People.AUDITOR).thenRefused(Refusal.NOTHING_TO_UNMASK);
    }

    @Test
    void whoMustActSeesItInAnyCase() {
        given(reported()).when(VERIFY).by(People.OPERATOR).thenRefused(Refusal.NOTHING_TO_UNMASK);
    }

    @Test
    void theUnitComplainedOfNeverSeesIt() {
        given(reportedAs(Reporter.Standing.NAMED, SmallCounty.U_WATER))
                .when(VERIFY)
                .by(People.AUDITOR)
                .thenRefused(Refusal.REPORTER_HIDDEN_FROM_UNIT);
        given(reportedAs(Reporter.Standing.NAMED, SmallCounty.U_WATER))
                .when(VERIFY)
                .by(People.SUPERVISOR)
                .then(ReporterUnmasked.class);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NOT_REPORTED")
    void atAnyStage(Stage stage) {
        Issue at = at(stage, Issue.fold(Facts.ID, List.of(reported())));
        var unmasked = new Story(at, SmallCounty.usual())
                .when(VERIFY)
                .by(People.AUDITOR)
                .then(ReporterUnmasked.class);
        assertThat(unmasked.issue().stage()).isEqualTo(stage);
    }

    private static Issue at(Stage stage, Issue issue) {
        return new Issue(
                issue.id(),
                issue.version(),
                stage,
                issue.intake(),
                null,
                issue.work(),
                issue.appraisal(),
                null,
                issue.timing(),
                null);
    }

    private static IssueEvent unmasking() {
        return new ReporterUnmasked(Facts.ID, Facts.act(People.SUPERVISOR), VERIFY.ground(), OVER);
    }

    private static IssueEvent reportedAs(Reporter.Standing standing, @Nullable UnitId complainedOf) {
        Reporter reporter = new Reporter(standing, new SubjectId(new UUID(7, 1)), null, null, null, null, null, null);
        Matter matter = new Matter(
                Kind.APPEAL, AppealType.COMPLAINT, null, null, ROADS, Urgency.ORDINARY, "态度差", "态度差", complainedOf);
        return new IssueReported(
                Facts.ID,
                Facts.act(People.OPERATOR),
                Source.HOTLINE_CALL,
                matter,
                G1,
                Place.UNKNOWN,
                reporter,
                List.of(),
                null,
                null,
                null);
    }
}
