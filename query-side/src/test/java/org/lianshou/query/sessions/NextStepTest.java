package org.lianshou.query.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.act;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Plan;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.session.ConveningEvent.ItemAdded;
import org.lianshou.session.ConveningEvent.ItemCarriedOver;
import org.lianshou.session.ConveningEvent.PanelChosen;
import org.lianshou.session.ConveningEvent.SessionConvened;
import org.lianshou.session.Count;
import org.lianshou.session.JointSession;
import org.lianshou.session.Manner;
import org.lianshou.session.MeetingEvent.PlanProposed;
import org.lianshou.session.MeetingEvent.SessionClosed;
import org.lianshou.session.MeetingEvent.SessionOpened;
import org.lianshou.session.MeetingEvent.VoteHeld;
import org.lianshou.session.MemberId;
import org.lianshou.session.Mode;
import org.lianshou.session.Seat;
import org.lianshou.session.SessionEvent;
import org.lianshou.session.SessionId;
import org.lianshou.session.Tally;

class NextStepTest {
    private static final Instant MEETS = Instant.parse("2026-11-04T11:00:00Z");
    private static final AreaId VILLAGE = new AreaId("v11");
    private static final MemberId MEMBER = MemberId.of(VILLAGE, 1);

    private final SessionId id = new SessionId(UUID.randomUUID());
    private final IssueId issue = new IssueId(UUID.randomUUID());

    @Test
    void before_the_session_the_panel_is_chosen_then_its_time_is_awaited_then_it_is_opened() {
        assertThat(next(after(called(false)), true, MEETS.minus(Duration.ofDays(1))))
                .isEqualTo("choose-panel");
        assertThat(next(after(called(false), drawn()), true, MEETS.minusSeconds(1)))
                .isEqualTo("wait");
        assertThat(next(after(called(false), drawn()), true, MEETS)).isEqualTo("open");
    }

    @Test
    void a_matter_is_proposed_and_voted_on_with_enough_there_and_a_lost_vote_is_no_end() {
        assertThat(next(after(called(false), drawn(), opened()), true, MEETS)).isEqualTo("propose");
        assertThat(next(after(called(false), drawn(), opened(), proposed()), true, MEETS))
                .isEqualTo("vote");
        assertThat(next(after(called(false), drawn(), opened(), proposed()), false, MEETS))
                .isEqualTo("quorum");
        assertThat(next(after(called(false), drawn(), opened(), proposed(), voted(true)), true, MEETS))
                .isEqualTo("conclude");
        assertThat(next(after(called(false), drawn(), opened(), proposed(), voted(false)), true, MEETS))
                .isEqualTo("lost");
    }

    @Test
    void a_major_matter_begins_with_its_acts() {
        assertThat(next(after(called(true), drawn(), opened()), true, MEETS)).isEqualTo("hold-act");
    }

    @Test
    void with_every_matter_settled_it_is_closed_and_minuted() {
        SessionEvent left = new ItemCarriedOver(id, act(Role.VILLAGE_CADRE, "v11"), issue, "下次", null);
        SessionEvent closed = new SessionClosed(id, act(Role.VILLAGE_CADRE, "v11"), null);

        assertThat(next(after(called(false), drawn(), opened(), left), true, MEETS))
                .isEqualTo("close");
        assertThat(next(after(called(false), drawn(), opened(), left, closed), true, MEETS))
                .isEqualTo("draft-minutes");
    }

    private static String next(JointSession session, boolean quorate, Instant now) {
        return NextStep.of(session, item -> quorate, now).name();
    }

    /** @param told pieces of its course, each of one event or more */
    private JointSession after(Object... told) {
        JointSession session = JointSession.notConvened(id);
        for (Object one : told) {
            List<?> events = one instanceof List<?> several ? several : List.of(one);
            for (Object event : events) {
                session = session.evolve((SessionEvent) event);
            }
        }
        return session;
    }

    private List<SessionEvent> called(boolean major) {
        Deadline notice = new Deadline(
                MEETS.minus(Duration.ofDays(1)),
                "1 calendar-day",
                new PolicyVersion("p-1"),
                "cn-2026",
                List.of(),
                false);
        return List.of(
                new SessionConvened(id, act(Role.VILLAGE_CADRE, "v11"), VILLAGE, Mode.ASSEMBLED, MEETS, notice, "礼堂"),
                new ItemAdded(id, act(Role.VILLAGE_CADRE, "v11"), issue, 1, major));
    }

    private SessionEvent drawn() {
        Seat seat = new Seat(MEMBER, null, VILLAGE, null, "主持", false);
        return new PanelChosen(id, act(Role.VILLAGE_CADRE, "v11"), List.of(), List.of(seat), List.of(), null, null);
    }

    private SessionEvent opened() {
        return new SessionOpened(id, act(Role.VILLAGE_CADRE, "v11"), List.of());
    }

    private SessionEvent proposed() {
        Plan plan = new Plan("修好", new UnitId("u-v11"), List.of(), null, null);
        return new PlanProposed(id, act(Role.VILLAGE_CADRE, "v11"), issue, 1, MEMBER, plan);
    }

    private SessionEvent voted(boolean carried) {
        return new VoteHeld(
                id,
                act(Role.VILLAGE_CADRE, "v11"),
                issue,
                1,
                Manner.SHOW_OF_HANDS,
                new Count(1, 1, 1, "more than 1/2", "more than 1/2"),
                List.of(),
                new Tally(carried ? 1 : 0, carried ? 0 : 1, 0),
                carried);
    }
}
