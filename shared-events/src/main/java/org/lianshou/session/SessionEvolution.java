package org.lianshou.session;

import java.util.List;
import java.util.stream.Stream;
import org.lianshou.issue.IssueId;
import org.lianshou.session.Item.Acted;
import org.lianshou.session.Item.Delivery;
import org.lianshou.session.Item.Voted;

/** How each event changes a session, one method a part of its course. */
final class SessionEvolution {
    private SessionEvolution() {}

    static JointSession after(JointSession session, SessionEvent event) {
        return switch (event) {
            case ConveningEvent e -> convened(session, e);
            case MeetingEvent e -> met(session, e);
            case MajorMatterEvent e -> passed(session, e);
            case MinutesEvent e -> written(session, e);
            case DeliveryEvent e -> delivered(session, e);
        };
    }

    private static JointSession convened(JointSession session, ConveningEvent event) {
        return switch (event) {
            case ConveningEvent.SessionConvened e ->
                session.with(new Convening(
                                e.area(), e.mode(), e.act().occurredAt(), e.scheduledAt(), e.place(), null, null))
                        .to(SessionStage.CONVENED);
            case ConveningEvent.ItemAdded e ->
                session.withAgenda(with(without(session, e.issue()), Item.of(e.issue(), e.major())));
            case ConveningEvent.ItemRemoved e -> session.withAgenda(without(session, e.issue()));
            case ConveningEvent.ItemCarriedOver e -> session.with(e.issue(), Item::carried);
            case ConveningEvent.PartyDeclared e -> session.with(e.issue(), item -> item.party(e.member()));
            case ConveningEvent.PanelChosen e -> session.withPanel(e.seats(), e.keptOut());
            case ConveningEvent.SessionCalledOff e -> session.to(SessionStage.CALLED_OFF);
        };
    }

    private static JointSession met(JointSession session, MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.SessionOpened e ->
                session.with(session.convened().opened(e.act().occurredAt()))
                        .withAttendees(e.attending().stream()
                                .map(one -> new Attendee(one.member(), one.how(), true))
                                .toList())
                        .to(SessionStage.OPEN);
            case MeetingEvent.MemberJoined e ->
                session.withAttendees(with(others(session, e.member()), new Attendee(e.member(), e.how(), true)));
            case MeetingEvent.MemberLeft e ->
                session.withAttendees(session.attendees().stream()
                        .map(one ->
                                one.member().equals(e.member()) ? new Attendee(one.member(), one.how(), false) : one)
                        .toList());
            case MeetingEvent.StatementHeard e -> session;
            case MeetingEvent.PlanProposed e -> session.with(e.issue(), item -> item.proposed(e.plan()));
            case MeetingEvent.PlanAmended e -> session.with(e.issue(), item -> item.proposed(e.plan()));
            case MeetingEvent.VoteHeld e ->
                session.with(e.issue(), item -> item.voted(new Voted(e.proposal(), e.carried())));
            case MeetingEvent.OutcomeDecided e -> session.with(e.issue(), item -> item.concluded(e.conclusion()));
            case MeetingEvent.SessionClosed e ->
                session.with(session.convened().closed(e.act().occurredAt())).to(SessionStage.CLOSED);
        };
    }

    private static JointSession passed(JointSession session, MajorMatterEvent event) {
        return switch (event) {
            case MajorMatterEvent.ActHeld e ->
                session.with(e.issue(), item -> item.acted(new Acted(e.step(), e.passed())));
            case MajorMatterEvent.DecisionPublished e ->
                session.with(e.issue(), item -> item.published(e.act().occurredAt()));
            case MajorMatterEvent.ResultPublished e -> session.with(e.issue(), Item::withResult);
        };
    }

    private static JointSession written(JointSession session, MinutesEvent event) {
        Minutes minutes = session.minutes();
        return switch (event) {
            case MinutesEvent.MinutesDrafted e ->
                session.with(new Minutes(e.draft(), e.text(), List.of())).to(SessionStage.MINUTES_DRAFTED);
            case MinutesEvent.MinutesSigned e -> session.with(minutes == null ? null : minutes.signedBy(e.member()));
            case MinutesEvent.MinutesApproved e -> session.to(SessionStage.MINUTES_APPROVED);
        };
    }

    private static JointSession delivered(JointSession session, DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.OutcomeDelivered e ->
                session.with(e.issue(), item -> item.delivered(new Delivery(null)));
            case DeliveryEvent.OutcomeRefused e ->
                session.with(e.issue(), item -> item.delivered(new Delivery(e.code())));
        };
    }

    private static List<Item> without(JointSession session, IssueId issue) {
        return session.agenda().stream()
                .filter(item -> !item.issue().equals(issue))
                .toList();
    }

    private static List<Attendee> others(JointSession session, MemberId member) {
        return session.attendees().stream()
                .filter(one -> !one.member().equals(member))
                .toList();
    }

    private static <T> List<T> with(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
