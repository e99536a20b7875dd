package org.lianshou.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;

/**
 * 联手说事: one meeting that takes issues through 商, as the fold of its events. {@link #evolve} is total and validates
 * nothing.
 *
 * @param attendees everybody of the panel who was there, in one list whatever the way
 */
public record JointSession(
        SessionId id,
        long version,
        SessionStage stage,
        @Nullable Convening convening,
        List<Item> agenda,
        List<Seat> panel,
        List<KeptOut> keptOut,
        List<Attendee> attendees,
        @Nullable Minutes minutes)
        implements StreamState<JointSession> {

    public static final StreamKind<JointSession> KIND = new StreamKind<>(
            "session", "说事会", SessionEvent.class, JointSession.class, id -> notConvened(new SessionId(id)));

    /** A session of which nothing is recorded yet. */
    public static JointSession notConvened(SessionId id) {
        return new JointSession(
                id, -1, SessionStage.NOT_CONVENED, null, List.of(), List.of(), List.of(), List.of(), null);
    }

    public JointSession evolve(SessionEvent event) {
        JointSession next = lacksBaseFor(event) ? this : SessionEvolution.after(this, event);
        return new JointSession(
                id,
                version + 1,
                next.stage,
                next.convening,
                next.agenda,
                next.panel,
                next.keptOut,
                next.attendees,
                next.minutes);
    }

    /** What no legal history holds changes nothing but the version. */
    private boolean lacksBaseFor(SessionEvent event) {
        return convening == null && !(event instanceof ConveningEvent.SessionConvened);
    }

    @Override
    public StreamKind<JointSession> kind() {
        return KIND;
    }

    @Override
    public UUID stream() {
        return id.value();
    }

    @Override
    public JointSession after(StreamEvent event) {
        return evolve((SessionEvent) event);
    }

    @Override
    public boolean exists() {
        return stage != SessionStage.NOT_CONVENED;
    }

    /** Where and when. @throws NullPointerException before it is convened */
    public Convening convened() {
        return Objects.requireNonNull(convening, "not convened");
    }

    public Optional<Item> item(IssueId issue) {
        return agenda.stream().filter(item -> item.issue().equals(issue)).findFirst();
    }

    public Optional<Seat> seat(MemberId member) {
        return panel.stream().filter(seat -> seat.member().equals(member)).findFirst();
    }

    public Optional<Attendee> attendee(MemberId member) {
        return attendees.stream().filter(one -> one.member().equals(member)).findFirst();
    }

    public boolean isPresent(MemberId member) {
        return attendee(member).filter(Attendee::present).isPresent();
    }

    /** Those of the panel who are in the directory. */
    public List<PersonId> people() {
        return panel.stream()
                .map(Seat::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    JointSession to(SessionStage next) {
        return new JointSession(id, version, next, convening, agenda, panel, keptOut, attendees, minutes);
    }

    JointSession with(Convening changed) {
        return new JointSession(id, version, stage, changed, agenda, panel, keptOut, attendees, minutes);
    }

    JointSession withAgenda(List<Item> changed) {
        return new JointSession(id, version, stage, convening, changed, panel, keptOut, attendees, minutes);
    }

    JointSession withPanel(List<Seat> seats, List<KeptOut> out) {
        return new JointSession(id, version, stage, convening, agenda, seats, out, attendees, minutes);
    }

    JointSession withAttendees(List<Attendee> changed) {
        return new JointSession(id, version, stage, convening, agenda, panel, keptOut, changed, minutes);
    }

    JointSession with(@Nullable Minutes changed) {
        return new JointSession(id, version, stage, convening, agenda, panel, keptOut, attendees, changed);
    }

    JointSession with(IssueId issue, UnaryOperator<Item> change) {
        return withAgenda(agenda.stream()
                .map(item -> item.issue().equals(issue) ? change.apply(item) : item)
                .toList());
    }
}
