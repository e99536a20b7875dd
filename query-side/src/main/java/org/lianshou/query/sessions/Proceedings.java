package org.lianshou.query.sessions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Plan;
import org.lianshou.session.ConveningEvent.ItemCarriedOver;
import org.lianshou.session.ConveningEvent.ItemRemoved;
import org.lianshou.session.ConveningEvent.PanelChosen;
import org.lianshou.session.ConveningEvent.PartyDeclared;
import org.lianshou.session.ConveningEvent.SessionCalledOff;
import org.lianshou.session.ConveningEvent.SessionConvened;
import org.lianshou.session.MajorMatterEvent.ActHeld;
import org.lianshou.session.MajorMatterEvent.DecisionPublished;
import org.lianshou.session.MajorMatterEvent.ResultPublished;
import org.lianshou.session.MeetingEvent.MemberJoined;
import org.lianshou.session.MeetingEvent.MemberLeft;
import org.lianshou.session.MeetingEvent.OutcomeDecided;
import org.lianshou.session.MeetingEvent.PlanAmended;
import org.lianshou.session.MeetingEvent.PlanProposed;
import org.lianshou.session.MeetingEvent.SessionClosed;
import org.lianshou.session.MeetingEvent.StatementHeard;
import org.lianshou.session.MeetingEvent.VoteHeld;
import org.lianshou.session.MemberId;
import org.lianshou.session.MinutesEvent.MinutesApproved;
import org.lianshou.session.MinutesEvent.MinutesSigned;
import org.lianshou.session.SessionEvent;

/** All that happened in a session, and of it what belongs to a matter. */
record Proceedings(List<SessionEvent> events) {

    /**
     * A plan that was put forward.
     *
     * @param by absent where it came from outside the panel
     * @param amends the number of the one that it changes; absent where it stands for itself
     */
    record Put(
            int number,
            @Nullable MemberId by,
            Plan plan,
            @Nullable Integer amends,
            @Nullable String words) {}

    public SessionConvened convened() {
        return all(SessionConvened.class).findFirst().orElseThrow();
    }

    /** The one that counts. */
    public Optional<PanelChosen> panel() {
        return last(PanelChosen.class);
    }

    public Optional<SessionCalledOff> calledOff() {
        return last(SessionCalledOff.class);
    }

    public Optional<SessionClosed> closed() {
        return last(SessionClosed.class);
    }

    public List<MemberJoined> joined() {
        return all(MemberJoined.class).toList();
    }

    public List<MemberLeft> left() {
        return all(MemberLeft.class).toList();
    }

    public List<ItemRemoved> removed() {
        return all(ItemRemoved.class).toList();
    }

    /** Of the draft that counts. */
    public List<MinutesSigned> signed(int draft) {
        return all(MinutesSigned.class).filter(one -> one.draft() == draft).toList();
    }

    public Optional<MinutesApproved> approved() {
        return last(MinutesApproved.class);
    }

    public List<StatementHeard> heard(IssueId issue) {
        return all(StatementHeard.class)
                .filter(one -> one.issue().equals(issue))
                .toList();
    }

    public List<PartyDeclared> parties(IssueId issue) {
        return all(PartyDeclared.class).filter(one -> one.issue().equals(issue)).toList();
    }

    /** In the order of their numbers. */
    public List<Put> put(IssueId issue) {
        return events.stream().flatMap(event -> put(event, issue)).toList();
    }

    public List<VoteHeld> votes(IssueId issue) {
        return all(VoteHeld.class).filter(one -> one.issue().equals(issue)).toList();
    }

    public List<ActHeld> acts(IssueId issue) {
        return all(ActHeld.class).filter(one -> one.issue().equals(issue)).toList();
    }

    /** Absent while the session has not come to an end with it. */
    public @Nullable OutcomeDecided outcome(IssueId issue) {
        return all(OutcomeDecided.class)
                .filter(one -> one.issue().equals(issue))
                .findFirst()
                .orElse(null);
    }

    public @Nullable ItemCarriedOver carriedOver(IssueId issue) {
        return all(ItemCarriedOver.class)
                .filter(one -> one.issue().equals(issue))
                .findFirst()
                .orElse(null);
    }

    public @Nullable DecisionPublished decision(IssueId issue) {
        return all(DecisionPublished.class)
                .filter(one -> one.issue().equals(issue))
                .findFirst()
                .orElse(null);
    }

    public @Nullable ResultPublished result(IssueId issue) {
        return all(ResultPublished.class)
                .filter(one -> one.issue().equals(issue))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Put> put(SessionEvent event, IssueId issue) {
        if (event instanceof PlanProposed e && e.issue().equals(issue)) {
            return Stream.of(new Put(e.number(), e.by(), e.plan(), null, null));
        }
        return event instanceof PlanAmended e && e.issue().equals(issue)
                ? Stream.of(new Put(e.number(), e.by(), e.plan(), e.amends(), e.words()))
                : Stream.empty();
    }

    private <E extends SessionEvent> Optional<E> last(Class<E> type) {
        return all(type).reduce((first, second) -> second);
    }

    private <E extends SessionEvent> Stream<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
