package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.ROADS;
import static org.lianshou.command.issue.Facts.GROUND;
import static org.lianshou.command.issue.Facts.LATER;
import static org.lianshou.command.issue.Facts.accepted;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Story.given;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianshou.command.issue.CollectionCommand.EraseSubject;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.command.issue.CollectionCommand.Supplement;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.CollectionEvent.IssueAnswered;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.CollectionEvent.IssueSupplemented;
import org.lianshou.issue.CollectionEvent.SubjectErased;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Source;
import org.lianshou.issue.Stage;
import org.lianshou.issue.SubjectId;

/** 删除个人信息: on a legal ground of policy's, once. */
class ErasureRulesTest {
    private static final EraseSubject CONSENT_WITHDRAWN = new EraseSubject(new Ground("consent-withdrawn", "本人申请"));
    private static final EraseSubject PURPOSE_ACHIEVED = new EraseSubject(new Ground("purpose-achieved", "已办结"));
    private static final GivenReporter MR_ZHAO =
            new GivenReporter(false, false, "赵大爷", "138 0000 0000", null, "柳村一组 3 号");

    @Test
    void nothingThatTheReporterSaidOfThemselvesIsLeftAndThatTheySaidItIs() {
        var erased = given(reportedByMrZhao())
                .when(CONSENT_WITHDRAWN)
                .by(People.ADMIN)
                .then(SubjectErased.class);
        Reporter reporter = erased.issue().reported().reporter();
        Personal gone = new Personal.Erased(reporter.subject());
        assertThat(reporter.name()).isEqualTo(gone);
        assertThat(reporter.phone()).isEqualTo(gone);
        assertThat(reporter.address()).isEqualTo(gone);
        assertThat(reporter.identityNumber()).isNull();
        assertThat(reporter.standing()).isEqualTo(Reporter.Standing.NAMED);
        assertThat(erased.issue().reported().erasedAt()).isEqualTo(LATER);
        assertThat(erased.issue().stage()).isEqualTo(Stage.REPORTED);
        assertThat(erased.event(SubjectErased.class).subject()).isEqualTo(reporter.subject());
        assertThat(erased.event(SubjectErased.class).act().policy()).isEqualTo(Facts.POLICY);
    }

    @Test
    void aReporterIsErasedOnce() {
        given(reported(), erasure()).when(CONSENT_WITHDRAWN).by(People.ADMIN).thenRefused(Refusal.ALREADY_ERASED);
        given(reported(), erasure()).when(CONSENT_WITHDRAWN).by(People.IMPORT).thenRefused(Refusal.ALREADY_ERASED);
    }

    @Test
    void theGroundIsOneThatPolicyNames() {
        given(reported()).when(new EraseSubject(GROUND)).by(People.ADMIN).thenRefused(Refusal.ERASURE_GROUND_UNKNOWN);
    }

    @Test
    void thePurposeIsAchievedOnlyWhenTheIssueHasEnded() {
        given(reported(), accepted()).when(PURPOSE_ACHIEVED).by(People.ADMIN).thenRefused(Refusal.ERASURE_TOO_EARLY);
        given(reported(), answered()).when(PURPOSE_ACHIEVED).by(People.ADMIN).then(SubjectErased.class);
    }

    @Test
    void andWhenTheirOtherIssuesHaveEndedToo() {
        Issue open = other(reported());
        given(reported(), answered())
                .when(PURPOSE_ACHIEVED)
                .by(People.ADMIN)
                .seeing(open)
                .thenRefused(Refusal.ERASURE_TOO_EARLY);
        given(reported(), answered())
                .when(PURPOSE_ACHIEVED)
                .by(People.ADMIN)
                .seeing(other(reported(), answered()))
                .then(SubjectErased.class);
        given(reported(), answered())
                .when(CONSENT_WITHDRAWN)
                .by(People.ADMIN)
                .seeing(open)
                .then(SubjectErased.class);
    }

    /** The key is gone by then, so there is nothing to refuse any more. */
    @Test
    void theSystemWritesDownForTheOtherIssuesWhatWasDecidedAboutOne() {
        given(reported(), accepted()).when(PURPOSE_ACHIEVED).by(People.IMPORT).then(SubjectErased.class);
    }

    @Test
    void theIssueGoesOnWithoutThem() {
        given(reported(), erasure()).when(new CollectionCommand.Answer("周五通水")).then(IssueAnswered.class);
    }

    /** Their key is gone: it could not be sealed, and what is sealed already could not be read. */
    @Test
    void nothingPersonalIsAddedAnyMore() {
        SubjectId subject = ((SubjectErased) erasure()).subject();
        Supplement certificate = supplement(new Evidence("photo:1", null, null, subject));
        given(reported(), erasure()).when(certificate).by(People.RESIDENT).thenRefused(Refusal.REPORTER_ERASED);
        given(reported()).when(certificate).by(People.RESIDENT).then(IssueSupplemented.class);
        given(reported(), erasure())
                .when(supplement(new Evidence("photo:1", "现场", null, null)))
                .by(People.RESIDENT)
                .then(IssueSupplemented.class);
    }

    @Test
    void noCommandTellsALogWhoTheReporterIs() {
        Report report = reportOf(MR_ZHAO);
        assertThat(report.toString() + report.reporter())
                .contains("Report[")
                .doesNotContain("赵大爷", "138", "0000", "柳村一组", "别告诉邻居");
    }

    @Test
    void whoOnlyDecidesKeepsNoWordAboutTheReporter() {
        IssueReported said = (IssueReported) reportedByMrZhao();
        IssueReported kept = said.withoutPersonalText();
        assertThat(Arrays.asList(
                        kept.privateWords(),
                        kept.reporter().name(),
                        kept.reporter().phone(),
                        kept.reporter().address()))
                .allMatch(Objects::isNull);
        assertThat(kept.reporter().subject()).isEqualTo(said.reporter().subject());
        assertThat(kept.matter()).isEqualTo(said.matter());
    }

    private static IssueEvent reportedByMrZhao() {
        return given().when(reportOf(MR_ZHAO))
                .at(Facts.MONDAY)
                .then(IssueReported.class)
                .event(IssueReported.class);
    }

    private static IssueEvent erasure() {
        Ground ground = CONSENT_WITHDRAWN.ground();
        Issue issue = Issue.fold(Facts.ID, List.of(reported()));
        return new SubjectErased(
                Facts.ID,
                Facts.act(People.ADMIN),
                ground,
                issue.reported().reporter().subject());
    }

    private static Supplement supplement(Evidence evidence) {
        return new Supplement("材料", List.of(evidence));
    }

    private static IssueEvent answered() {
        return new IssueAnswered(Facts.ID, Facts.act(People.OPERATOR), "周五通水");
    }

    private static Issue other(IssueEvent... events) {
        return Issue.fold(new IssueId(new UUID(1, 3)), List.of(events));
    }

    private static Report reportOf(GivenReporter reporter) {
        return new Report(
                Source.HOTLINE_CALL,
                Kind.APPEAL,
                AppealType.REQUEST,
                null,
                null,
                ROADS,
                null,
                "路面塌陷",
                "村口路面塌了",
                G1,
                null,
                reporter,
                null,
                null,
                "别告诉邻居",
                null);
    }
}
