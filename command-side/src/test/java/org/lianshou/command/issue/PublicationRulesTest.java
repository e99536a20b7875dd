package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshou.command.histories.SmallCounty.T1;
import static org.lianshou.command.histories.SmallCounty.V3;
import static org.lianshou.command.issue.Facts.GROUND;
import static org.lianshou.command.issue.Facts.all;
import static org.lianshou.command.issue.Facts.at;
import static org.lianshou.command.issue.Facts.done;
import static org.lianshou.command.issue.Facts.evaluated;
import static org.lianshou.command.issue.Facts.noticeApproved;
import static org.lianshou.command.issue.Facts.noticeDrafted;
import static org.lianshou.command.issue.Facts.objection;
import static org.lianshou.command.issue.Facts.posted;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Story.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.command.issue.PublicationCommand.AnswerObjection;
import org.lianshou.command.issue.PublicationCommand.ApproveNotice;
import org.lianshou.command.issue.PublicationCommand.Close;
import org.lianshou.command.issue.PublicationCommand.DraftNotice;
import org.lianshou.command.issue.PublicationCommand.Keep;
import org.lianshou.command.issue.PublicationCommand.PostNotice;
import org.lianshou.command.issue.PublicationCommand.RaiseObjection;
import org.lianshou.command.issue.PublicationCommand.Reopen;
import org.lianshou.command.issue.PublicationCommand.WaivePublication;
import org.lianshou.issue.CollectionEvent.IssueAnswered;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Ground;
import org.lianshou.issue.KeptPiece;
import org.lianshou.issue.PublicationEvent.IssueClosed;
import org.lianshou.issue.PublicationEvent.IssueReopened;
import org.lianshou.issue.PublicationEvent.NoticeApproved;
import org.lianshou.issue.PublicationEvent.NoticeDrafted;
import org.lianshou.issue.PublicationEvent.NoticePosted;
import org.lianshou.issue.PublicationEvent.ObjectionAnswered;
import org.lianshou.issue.PublicationEvent.ObjectionRaised;
import org.lianshou.issue.PublicationEvent.PublicationWaived;
import org.lianshou.issue.Stage;
import org.lianshou.redaction.RedactionRule;
import org.lianshou.redaction.Secret;

/** 晒: the rules of telling the public (山东省村务公开条例 12, 13, 16). */
class PublicationRulesTest {
    private static final Close CLOSE = new Close(null);

    @Test
    void somebodyOtherThanTheAuthorApprovesANotice() {
        Story story = given(all(done(), evaluated(), noticeDrafted()));
        story.when(new ApproveNotice()).by(People.CADRE).thenRefused(Refusal.APPROVER_IS_AUTHOR);
        story.when(new ApproveNotice()).by(People.SECRETARY).then(NoticeApproved.class);
    }

    @Test
    void aNewDraftWantsANewApproval() {
        var after = given(all(done(), evaluated(), noticeDrafted(), noticeApproved()))
                .when(new DraftNotice("公示", "改过", null))
                .by(People.SECRETARY)
                .then(NoticeDrafted.class)
                .issue();
        assertThat(after.stage()).isEqualTo(Stage.NOTICE_DRAFTED);
        given(all(done(), evaluated(), noticeDrafted()))
                .when(new PostNotice(null))
                .thenRefused(Refusal.OUT_OF_STEP);
    }

    @Test
    void aNoticeTellsOfNobodyUnlessItsAuthorSaysWhy() {
        Story story = given(all(done(), evaluated()));
        String text = "已修好，村委会电话 0572-8000101";
        story.when(new DraftNotice("公示", text, null)).thenRefused(Refusal.PERSONAL_DATA_IN_NOTICE);
        story.when(new DraftNotice("致 13800000000", "已修好", null)).thenRefused(Refusal.PERSONAL_DATA_IN_NOTICE);
        Ground ground = new Ground("public-number", "村委会公开电话");
        var kept = story.when(new DraftNotice("公示", text, List.of(new Keep("0572-8000101", ground))))
                .then(NoticeDrafted.class)
                .event(NoticeDrafted.class);
        assertThat(kept.kept()).containsExactly(new KeptPiece("text", 10, 22, RedactionRule.PHONE, ground));
        story.when(new DraftNotice("公示", text + "，或 13800000000", List.of(new Keep("0572-8000101", ground))))
                .thenRefused(Refusal.PERSONAL_DATA_IN_NOTICE);
        assertThat(story.when(new DraftNotice("公示", "已修好", null))
                        .then(NoticeDrafted.class)
                        .event(NoticeDrafted.class)
                        .kept())
                .isNull();
    }

    /** Where it stands is told; what it is, and whose, is not. */
    @Test
    void theRefusalSaysWhereAndNotWhat() {
        Secret name = new Secret(RedactionRule.REPORTER_NAME, "沈桂芳");
        Story story = given(all(done(), evaluated()));
        assertThatThrownBy(() -> story.when(new DraftNotice("公示", "感谢沈桂芳反映", null))
                        .knowing(name)
                        .decide())
                .hasMessageContaining("text, characters 3 to 5: reporter-name")
                .hasMessageNotContaining("沈");
    }

    @Test
    void aNoticeHangsOnABoardOfItsOwnAreaForTheWholePeriod() {
        Story story = given(all(done(), evaluated(), noticeDrafted(), noticeApproved()));
        var event = story.when(new PostNotice(T1)).then(NoticePosted.class).event(NoticePosted.class);
        assertThat(event.until()).isEqualTo(at("2026-03-10T00:00"));
        assertThat(event.objectionsUntil()).isEqualTo(at("2026-03-08T00:00"));
        assertThat(story.when(new PostNotice(null))
                        .then(NoticePosted.class)
                        .event(NoticePosted.class)
                        .board())
                .isEqualTo(story.issue().reported().area());
        story.when(new PostNotice(V3)).thenRefused(Refusal.BOARD_ELSEWHERE);
    }

    @Test
    void anyoneObjectsWithinTheObjectionPeriodAndNotAfter() {
        RaiseObjection no = new RaiseObjection("没有修好");
        given(posted()).when(no).by(People.NEIGHBOUR).at(at("2026-03-07T23:59")).then(ObjectionRaised.class);
        given(posted())
                .when(no)
                .by(People.NEIGHBOUR)
                .at(at("2026-03-08T00:00"))
                .thenRefused(Refusal.OBJECTION_TOO_LATE);
    }

    @Test
    void eachObjectionIsAnsweredOnceAndBySomebodyElse() {
        Story story = given(all(posted(), objection(1, People.CADRE)));
        story.when(new AnswerObjection(1, false, "已复核")).by(People.CADRE).thenRefused(Refusal.OWN_OBJECTION);
        story.when(new AnswerObjection(2, false, "已复核")).by(People.SECRETARY).thenRefused(Refusal.NO_SUCH_OBJECTION);
        var answered = story.when(new AnswerObjection(1, false, "已复核"))
                .by(People.SECRETARY)
                .then(ObjectionAnswered.class);
        given(all(posted(), objection(1, People.CADRE), answered.event(ObjectionAnswered.class)))
                .when(new AnswerObjection(1, true, "再看看"))
                .by(People.SECRETARY)
                .thenRefused(Refusal.OBJECTION_ANSWERED);
    }

    @Test
    void anUpheldObjectionReopens() {
        var after = given(all(posted(), objection(1, People.NEIGHBOUR)))
                .when(new AnswerObjection(1, true, "确未修好"))
                .by(People.SECRETARY)
                .then(ObjectionAnswered.class, IssueReopened.class);
        assertThat(after.issue().stage()).isEqualTo(Stage.PLANNED);
        assertThat(after.issue().notice()).isNull();
    }

    @Test
    void anUpheldObjectionLeavesNoOtherUnanswered() {
        Story two = given(all(posted(), objection(1, People.NEIGHBOUR), objection(2, People.RESIDENT)));
        var first = two.when(new AnswerObjection(1, true, "确未修好"))
                .by(People.SECRETARY)
                .then(ObjectionAnswered.class);
        Story one = new Story(first.issue(), two.county());
        one.when(CLOSE).at(at("2026-04-01T09:00")).thenRefused(Refusal.OBJECTION_OPEN);
        var second = one.when(new AnswerObjection(2, false, "与本件无关"))
                .by(People.SECRETARY)
                .then(ObjectionAnswered.class, IssueReopened.class);
        assertThat(second.event(IssueReopened.class).ground().words()).isEqualTo("异议成立：第 1 条");
    }

    @Test
    void nothingClosesBeforeNoticeAndObjectionPeriodAreOver() {
        given(posted()).when(CLOSE).at(at("2026-03-09T23:59")).thenRefused(Refusal.NOTICE_PERIOD_RUNNING);
        given(posted()).when(CLOSE).at(at("2026-03-10T00:00")).then(IssueClosed.class);
    }

    @Test
    void anOpenObjectionKeepsTheIssueOpen() {
        given(all(posted(), objection(1, People.NEIGHBOUR)))
                .when(CLOSE)
                .at(at("2026-03-20T00:00"))
                .thenRefused(Refusal.OBJECTION_OPEN);
    }

    @Test
    void aPrivateMatterIsClosedToPublicationOnANamedGroundNeverSilently() {
        Story story = given(all(done(), evaluated()));
        story.when(CLOSE).thenRefused(Refusal.OUT_OF_STEP);
        story.when(new WaivePublication(new Ground("because", "不想公开"))).thenRefused(Refusal.WAIVER_NOT_ALLOWED);
        var waived =
                story.when(new WaivePublication(new Ground("privacy", "涉及隐私"))).then(PublicationWaived.class);
        new Story(waived.issue(), story.county()).when(CLOSE).then(IssueClosed.class);
    }

    @Test
    void anEndedIssueIsReopenedOnItsGround() {
        var answered = new IssueAnswered(Facts.ID, Facts.act(People.OPERATOR), "周五通水");
        var after = given(reported(), answered)
                .when(new Reopen(GROUND))
                .by(People.CADRE)
                .then(IssueReopened.class);
        assertThat(after.issue().stage()).isEqualTo(Stage.REPORTED);
        given(done()).when(new Reopen(GROUND)).thenRefused(Refusal.OUT_OF_STEP);
    }

    @Test
    void whatWasAcceptedGetsTheTimeForHandlingAnewWhenItIsReopened() {
        var closed = new IssueClosed(Facts.ID, Facts.act(People.CADRE), null);
        var after = given(all(posted(), closed))
                .when(new Reopen(GROUND))
                .by(People.CADRE)
                .at(Facts.at("2026-04-01T09:00"))
                .then(IssueReopened.class);
        Deadline due = after.issue().accepted().deadline();
        assertThat(due).isNotNull();
        assertThat(due.due()).isAfter(Facts.at("2026-04-01T09:00"));
        assertThat(due).isEqualTo(after.event(IssueReopened.class).deadline());
        var answered = new IssueAnswered(Facts.ID, Facts.act(People.OPERATOR), "周五通水");
        var unaccepted = given(reported(), answered)
                .when(new Reopen(GROUND))
                .by(People.CADRE)
                .then(IssueReopened.class);
        assertThat(unaccepted.event(IssueReopened.class).deadline())
                .as("no clock before anybody has accepted it")
                .isNull();
    }
}
