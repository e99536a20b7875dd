package org.lianshou.command.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.AgendaCommand;
import org.lianshou.command.issue.AgendaCommand.PutOnAgenda;
import org.lianshou.command.issue.AgendaCommand.TakeOffAgenda;
import org.lianshou.command.issue.Context;
import org.lianshou.command.issue.Decider;
import org.lianshou.issue.DiscussionEvent.IssueTakenOffAgenda.Reason;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.SubjectId;
import org.lianshou.session.Convening;
import org.lianshou.session.ConveningEvent.ItemAdded;
import org.lianshou.session.ConveningEvent.ItemCarriedOver;
import org.lianshou.session.ConveningEvent.ItemRemoved;
import org.lianshou.session.ConveningEvent.SessionCalledOff;
import org.lianshou.session.ConveningEvent.SessionConvened;
import org.lianshou.session.JointSession;
import org.lianshou.session.SessionEvent;

/** What the issues on an agenda hear of it, in one append with what happens in the session (ADR 0029). */
public final class IssuesHear {
    private final JointSession session;
    private final SessionContext context;

    private IssuesHear(JointSession session, SessionContext context) {
        this.session = session;
        this.context = context;
    }

    /** What follows for issues from what the session decided. */
    public static List<IssueEvent> of(JointSession session, List<SessionEvent> events, SessionContext context) {
        IssuesHear issues = new IssuesHear(session, context);
        return events.stream().flatMap(event -> issues.hear(event, events)).toList();
    }

    private Stream<IssueEvent> hear(SessionEvent event, List<SessionEvent> all) {
        return switch (event) {
            case ItemAdded e -> heard(e.issue(), new PutOnAgenda(name(), meetsAt(all)));
            case ItemRemoved e -> off(e.issue(), e.issueVersion(), Reason.REMOVED);
            case ItemCarriedOver e -> off(e.issue(), e.issueVersion(), Reason.CARRIED_OVER);
            case SessionCalledOff e ->
                Stream.ofNullable(e.waiting())
                        .flatMap(List::stream)
                        .flatMap(seen -> off(seen.issue(), seen.version(), Reason.CALLED_OFF));
            default -> Stream.of();
        };
    }

    /** @param read the version of the issue where it still waits; null where it does not */
    private Stream<IssueEvent> off(IssueId issue, @Nullable Long read, Reason reason) {
        return read == null ? Stream.of() : heard(issue, new TakeOffAgenda(name(), reason));
    }

    private Stream<IssueEvent> heard(IssueId id, AgendaCommand word) {
        Issue issue = Agenda.known(id, context);
        Context its = new Context(
                context.actor(),
                notBefore(issue.duty(), context.at()),
                false,
                context.kept().apply(issue),
                context.calendar(),
                context.directory(),
                new SubjectId(id.value()),
                Map.of(),
                false);
        return Decider.decide(issue, word, its).stream();
    }

    /** What was called before the issue was accepted, by a late entry, the issue hears when it was. */
    private static Instant notBefore(@Nullable Duty duty, Instant at) {
        return duty == null || at.isAfter(duty.acceptedAt()) ? at : duty.acceptedAt();
    }

    private String name() {
        return session.id().toString();
    }

    private Instant meetsAt(List<SessionEvent> all) {
        Convening convening = session.convening();
        return convening != null
                ? convening.scheduledAt()
                : all.stream()
                        .filter(SessionConvened.class::isInstance)
                        .map(event -> ((SessionConvened) event).scheduledAt())
                        .findFirst()
                        .orElseThrow();
    }
}
