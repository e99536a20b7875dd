package org.lianshou.command.session;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.Plan;
import org.lianshou.issue.UnitId;
import org.lianshou.session.Attendance;
import org.lianshou.session.Conclusion;
import org.lianshou.session.Item;
import org.lianshou.session.Item.Voted;
import org.lianshou.session.JointSession;
import org.lianshou.session.MeetingEvent.MemberJoined;
import org.lianshou.session.MeetingEvent.MemberLeft;
import org.lianshou.session.MeetingEvent.OutcomeDecided;
import org.lianshou.session.MeetingEvent.PlanAmended;
import org.lianshou.session.MeetingEvent.PlanProposed;
import org.lianshou.session.MeetingEvent.SessionClosed;
import org.lianshou.session.MeetingEvent.SessionOpened;
import org.lianshou.session.MeetingEvent.StatementHeard;
import org.lianshou.session.MemberId;
import org.lianshou.session.SessionEvent;
import org.lianshou.session.Speaker;

/** The rules of the session itself; votes are counted in {@link Voting}. */
final class Meets {
    private Meets() {}

    static List<SessionEvent> decide(JointSession session, MeetingCommand command, SessionContext context) {
        return List.of(
                switch (command) {
                    case MeetingCommand.Open c -> open(session, c, context);
                    case MeetingCommand.Join c -> join(session, c, context);
                    case MeetingCommand.Leave c -> {
                        present(session, c.member());
                        yield new MemberLeft(session.id(), context.act(), c.member());
                    }
                    case MeetingCommand.Hear c -> hear(session, c, context);
                    case MeetingCommand.Propose c -> propose(session, c, context);
                    case MeetingCommand.Amend c -> amend(session, c, context);
                    case MeetingCommand.Vote c -> Voting.held(session, c, context);
                    case MeetingCommand.Conclude c -> conclude(session, c, context);
                    case MeetingCommand.Close c -> close(session, c, context);
                });
    }

    private static SessionEvent open(JointSession session, MeetingCommand.Open c, SessionContext context) {
        SessionRefused.when(context.at().isBefore(session.convened().scheduledAt()), SessionRefusal.OPENED_EARLY);
        SessionRefused.when(session.agenda().isEmpty(), SessionRefusal.AGENDA_EMPTY);
        SessionRefused.when(session.panel().isEmpty(), SessionRefusal.PANEL_MISSING);
        Set<MemberId> there = new HashSet<>();
        for (Attendance one : c.attending()) {
            onPanel(session, one.member());
            SessionRefused.when(!there.add(one.member()), SessionRefusal.ATTENDING_TWICE, one.member());
        }
        return new SessionOpened(session.id(), context.act(), c.attending());
    }

    private static SessionEvent join(JointSession session, MeetingCommand.Join c, SessionContext context) {
        onPanel(session, c.member());
        SessionRefused.when(session.isPresent(c.member()), SessionRefusal.ATTENDING_TWICE, c.member());
        return new MemberJoined(session.id(), context.act(), c.member(), c.how());
    }

    private static SessionEvent hear(JointSession session, MeetingCommand.Hear c, SessionContext context) {
        Agenda.open(session, c.issue());
        Speaker speaker = c.speaker();
        if (speaker.member() != null) {
            present(session, speaker.member());
        }
        if (speaker.unit() != null) {
            known(speaker.unit(), context);
        }
        return new StatementHeard(session.id(), context.act(), c.issue(), speaker, c.words());
    }

    private static SessionEvent propose(JointSession session, MeetingCommand.Propose c, SessionContext context) {
        Item item = Agenda.open(session, c.issue());
        mayPropose(session, item, c.by(), c.plan(), context);
        int number = item.proposals().size() + 1;
        return new PlanProposed(session.id(), context.act(), c.issue(), number, c.by(), c.plan());
    }

    private static SessionEvent amend(JointSession session, MeetingCommand.Amend c, SessionContext context) {
        Item item = Agenda.open(session, c.issue());
        proposal(item, c.proposal());
        SessionRefused.when(item.vote(c.proposal()).isPresent(), SessionRefusal.ALREADY_VOTED, c.proposal());
        mayPropose(session, item, c.by(), c.plan(), context);
        int number = item.proposals().size() + 1;
        return new PlanAmended(
                session.id(), context.act(), c.issue(), number, c.proposal(), c.by(), c.plan(), c.words());
    }

    private static SessionEvent conclude(JointSession session, MeetingCommand.Conclude c, SessionContext context) {
        Item item = Agenda.open(session, c.issue());
        Plan plan = c.outcome() == Outcome.PLAN_ADOPTED ? carried(item, Objects.requireNonNull(c.proposal())) : null;
        SessionRefused.when(
                c.until() != null && !c.until().isAfter(context.day()), SessionRefusal.POSTPONED_TO_THE_PAST);
        Conclusion conclusion = new Conclusion(c.outcome(), c.proposal(), plan, c.until(), c.words());
        return new OutcomeDecided(session.id(), context.act(), c.issue(), conclusion);
    }

    /** A plan is adopted by a vote, and a major one after the four acts. */
    private static Plan carried(Item item, int number) {
        Plan plan = proposal(item, number);
        SessionRefused.when(item.major() && item.hasFailedAct(), SessionRefusal.ACT_FAILED);
        SessionRefused.when(item.major() && item.nextAct().isPresent(), SessionRefusal.ACTS_MISSING);
        SessionRefused.when(item.vote(number).filter(Voted::carried).isEmpty(), SessionRefusal.NOT_CARRIED, number);
        return plan;
    }

    private static SessionEvent close(JointSession session, MeetingCommand.Close c, SessionContext context) {
        List<IssueId> open = session.agenda().stream()
                .filter(item -> !item.isSettled())
                .map(Item::issue)
                .toList();
        SessionRefused.when(!open.isEmpty(), SessionRefusal.ITEMS_OPEN, open);
        return new SessionClosed(session.id(), context.act(), c.words());
    }

    static Plan proposal(Item item, int number) {
        return item.proposal(number)
                .orElseThrow(() -> new SessionRefused(SessionRefusal.NO_SUCH_PROPOSAL, "" + number));
    }

    static void onPanel(JointSession session, MemberId member) {
        SessionRefused.when(session.seat(member).isEmpty(), SessionRefusal.NOT_ON_PANEL, member);
    }

    static void present(JointSession session, MemberId member) {
        onPanel(session, member);
        SessionRefused.when(!session.isPresent(member), SessionRefusal.NOT_PRESENT, member);
    }

    private static void mayPropose(
            JointSession session, Item item, @Nullable MemberId by, Plan plan, SessionContext context) {
        if (by != null) {
            present(session, by);
            boolean free = Parties.free(session, item, context).stream()
                    .anyMatch(seat -> seat.member().equals(by));
            SessionRefused.when(!free, SessionRefusal.MEMBER_IS_PARTY, by);
        }
        Stream.concat(Stream.of(plan.lead()), plan.support().stream()).forEach(unit -> known(unit, context));
    }

    private static void known(UnitId unit, SessionContext context) {
        SessionRefused.when(context.directory().unit(unit).isEmpty(), SessionRefusal.UNKNOWN_UNIT, unit);
    }
}
