package org.lianshou.command.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.supervision.SupervisionOrderCommand.AcceptReply;
import org.lianshou.command.supervision.SupervisionOrderCommand.Close;
import org.lianshou.command.supervision.SupervisionOrderCommand.IssueOrder;
import org.lianshou.command.supervision.SupervisionOrderCommand.RefuseReply;
import org.lianshou.command.supervision.SupervisionOrderCommand.Reply;
import org.lianshou.command.supervision.SupervisionOrderCommand.Withdraw;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Accountability;
import org.lianshou.supervision.OrderId;
import org.lianshou.supervision.OrderStage;
import org.lianshou.supervision.SupervisionOrder;

/** 督办: ordered on a ground, answered for in time, judged by another, and closed with 明责、考责、督责. */
class SupervisionOrderRulesTest {
    private static final SmallCounty COUNTY = SmallCounty.usual();
    private static final Actor SUPERVISOR = new Actor(new PersonId("supervisor"), Role.SUPERVISOR, null);
    private static final Actor TOWNSHIP =
            new Actor(new PersonId("t1-dispatcher"), Role.TOWNSHIP_DISPATCHER, SmallCounty.U_T1);
    private static final Actor BOTH = new Actor(new PersonId("t1-dispatcher"), Role.SUPERVISOR, null);
    private static final Actor ITSELF = new Actor(new PersonId("operator"), Role.SYSTEM, null);
    private static final IssueId POTHOLE = new IssueId(new UUID(1, 1));
    private static final Ground SLOW = new Ground("slow", "三次催办未动");
    private static final IssueOrder ORDER = order(SmallCounty.U_T1, false);
    private static final Reply REPLY = new Reply("已补好路面", List.of());
    private static final Close CLOSE = new Close(new Accountability("镇社会事务中心", "限期整改到位", "督导组下月回访"));

    /** Monday 2 March 2026 at 9 by the clock on the county's wall; a week has no holiday. */
    private static final Instant MONDAY = at("2026-03-02T09:00");

    private final SupervisionOrder none = SupervisionOrder.notIssued(new OrderId(new UUID(9, 9)));

    @Test
    void aUnitIsOrderedToAccountForAnIssueAndReplyInFiveWorkingDays() {
        SupervisionOrder order = after(none, ORDER, SUPERVISOR, MONDAY);
        assertThat(order.stage()).isEqualTo(OrderStage.AWAITING_REPLY);
        assertThat(order.issued().unit()).isEqualTo(SmallCounty.U_T1);
        assertThat(order.issued().area()).isEqualTo(SmallCounty.T1);
        assertThat(order.issued().issues()).containsExactly(POTHOLE);
        assertThat(Objects.requireNonNull(order.replyBy()).due()).isEqualTo(at("2026-03-10T00:00"));
        assertThat(order.replyBy().policy()).isEqualTo(new PolicyVersion("test-2026.1"));
    }

    @Test
    void aListedOrderHasLessTime() {
        SupervisionOrder order = after(none, order(SmallCounty.U_T1, true), SUPERVISOR, MONDAY);
        assertThat(Objects.requireNonNull(order.replyBy()).due()).isEqualTo(at("2026-03-06T00:00"));
    }

    @Test
    void anOrderIsAboutIssuesThatAreThereOrAboutAMatter() {
        IssueOrder unseen = new IssueOrder(SmallCounty.U_T1, List.of(new IssueId(new UUID(2, 2))), null, SLOW, false);
        refused(none, unseen, SUPERVISOR, MONDAY, SupervisionRefusal.UNKNOWN_ISSUE);
        IssueOrder matter = new IssueOrder(SmallCounty.U_T1, List.of(), "全镇路灯", SLOW, false);
        assertThat(after(none, matter, SUPERVISOR, MONDAY).issued().matter()).isEqualTo("全镇路灯");
        assertThatThrownBy(() -> new IssueOrder(SmallCounty.U_T1, List.of(), null, SLOW, false))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theUnitIsOneThatThereIs() {
        refused(none, order(new UnitId("nobody"), false), SUPERVISOR, MONDAY, SupervisionRefusal.UNKNOWN_UNIT);
        refused(none, order(SmallCounty.U_G0, false), SUPERVISOR, MONDAY, SupervisionRefusal.UNIT_CLOSED);
        assertThat(after(none, order(SmallCounty.U_G0, false), ITSELF, MONDAY).isOpen())
                .as("what led and failed and is no more still answers, to whoever comes after it")
                .isTrue();
    }

    @Test
    void anOrderIsIssuedOnce() {
        refused(issued(), ORDER, SUPERVISOR, MONDAY, SupervisionRefusal.ALREADY_ISSUED);
    }

    @Test
    void aReplyInTimeIsNotLateAndOneAtTheDeadlineIs() {
        SupervisionOrder inTime = after(issued(), REPLY, TOWNSHIP, at("2026-03-09T23:59"));
        assertThat(inTime.stage()).isEqualTo(OrderStage.REPLIED);
        assertThat(inTime.hadLateReply()).isFalse();
        SupervisionOrder late = after(issued(), REPLY, TOWNSHIP, at("2026-03-10T00:00"));
        assertThat(late.hadLateReply()).isTrue();
    }

    @Test
    void aReplyNamesNoAttachmentSinceThoseAreTheIssues() {
        Evidence photo = new Evidence("attachment:" + new UUID(3, 3), null, null, null);
        Evidence personal = new Evidence("archive:1", null, null, new SubjectId(new UUID(4, 4)));
        assertThatThrownBy(() -> new Reply("见附件", List.of(photo))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Reply("见附件", List.of(personal))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aRefusedReplyLeavesAnotherDueByATimeOfItsOwn() {
        SupervisionOrder again = after(replied(), new RefuseReply(SLOW), SUPERVISOR, at("2026-03-12T10:00"));
        assertThat(again.stage()).isEqualTo(OrderStage.AWAITING_REPLY);
        assertThat(Objects.requireNonNull(again.replyBy()).due()).isEqualTo(at("2026-03-20T00:00"));
        assertThat(again.replies().getFirst().accepted()).isFalse();
        assertThat(again.replies().getFirst().judgement()).isEqualTo(SLOW.words());
        SupervisionOrder second = after(again, REPLY, TOWNSHIP, at("2026-03-13T10:00"));
        assertThat(second.replies()).hasSize(2);
        assertThat(second.hadLateReply()).isFalse();
    }

    @Test
    void nobodyJudgesTheirOwnReply() {
        refused(replied(), new AcceptReply("很好"), BOTH, MONDAY, SupervisionRefusal.OWN_REPLY);
        refused(replied(), new RefuseReply(SLOW), BOTH, MONDAY, SupervisionRefusal.OWN_REPLY);
    }

    @Test
    void anOrderIsClosedWithItsThreeDutiesOnceAReplyWasAccepted() {
        SupervisionOrder accepted = after(replied(), new AcceptReply("属实"), SUPERVISOR, MONDAY);
        SupervisionOrder closed = after(accepted, CLOSE, SUPERVISOR, MONDAY);
        assertThat(closed.stage()).isEqualTo(OrderStage.CLOSED);
        assertThat(closed.accountability()).isEqualTo(CLOSE.accountability());
        assertThat(closed.isOpen()).isFalse();
        assertThatThrownBy(() -> new Accountability("谁", " ", "何时")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anOpenOrderMayBeTakenBackOnAGround() {
        SupervisionOrder withdrawn = after(replied(), new Withdraw(SLOW), SUPERVISOR, MONDAY);
        assertThat(withdrawn.withdrawn()).isEqualTo(SLOW);
        refused(withdrawn, new Withdraw(SLOW), SUPERVISOR, MONDAY, SupervisionRefusal.OUT_OF_ORDER);
    }

    @Test
    void eachStepHasItsPlace() {
        refused(none, REPLY, TOWNSHIP, MONDAY, SupervisionRefusal.OUT_OF_ORDER);
        refused(issued(), new AcceptReply("好"), SUPERVISOR, MONDAY, SupervisionRefusal.OUT_OF_ORDER);
        refused(issued(), CLOSE, SUPERVISOR, MONDAY, SupervisionRefusal.OUT_OF_ORDER);
        refused(replied(), REPLY, TOWNSHIP, MONDAY, SupervisionRefusal.OUT_OF_ORDER);
        refused(replied(), CLOSE, SUPERVISOR, MONDAY, SupervisionRefusal.OUT_OF_ORDER);
    }

    private SupervisionOrder issued() {
        return after(none, ORDER, SUPERVISOR, MONDAY);
    }

    private SupervisionOrder replied() {
        return after(issued(), REPLY, TOWNSHIP, MONDAY);
    }

    private static IssueOrder order(UnitId unit, boolean listed) {
        return new IssueOrder(unit, List.of(POTHOLE), null, SLOW, listed);
    }

    private static SupervisionOrder after(
            SupervisionOrder order, SupervisionOrderCommand command, Actor actor, Instant at) {
        return order.evolve(SupervisionOrderRules.decide(order, command, context(actor, at)));
    }

    private static void refused(
            SupervisionOrder order,
            SupervisionOrderCommand command,
            Actor actor,
            Instant at,
            SupervisionRefusal reason) {
        @Nullable
        SupervisionRefused no = catchThrowableOfType(
                SupervisionRefused.class, () -> SupervisionOrderRules.decide(order, command, context(actor, at)));
        assertThat(no).isNotNull();
        assertThat(no.reason()).isEqualTo(reason);
    }

    private static SupervisionContext context(Actor actor, Instant at) {
        return new SupervisionContext(
                actor, at, COUNTY.policies().at(at), COUNTY.calendar(), COUNTY.directory(), Set.of(POTHOLE));
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(WorkCalendar.ZONE).toInstant();
    }
}
