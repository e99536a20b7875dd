package org.lianshou.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which clocks run for an issue, and how each event sets them. Nothing here knows how long anything may take. */
final class Clockwork {
    private Clockwork() {}

    /** The clocks that run; none for the handling of history taken over from another system, which has no deadline. */
    static List<RunningClock> running(Issue issue) {
        if (issue.stage() == Stage.REPORTED) {
            return undecided(issue);
        }
        Duty duty = issue.duty();
        if (duty == null || duty.deadline() == null) {
            return List.of();
        }
        Timing timing = issue.timing();
        List<RunningClock> running = new ArrayList<>();
        switch (issue.stage()) {
            case ACCEPTED -> discussed(running, timing);
            case PLANNED -> run(running, ClockKind.DISPATCH, timing.waitingSince());
            case DISPATCHED -> run(running, ClockKind.SIGN_FOR, timing.unsignedSince());
            case RETURNED -> run(running, ClockKind.RETURN_DECISION, timing.waitingSince());
            case DEFERRED -> run(running, ClockKind.DEFERRAL_REVIEW, timing.waitingSince());
            case COMPLETED -> run(running, ClockKind.EVALUATION, issue.work().completedAt());
            case NOTICE_POSTED -> published(running, issue.notice());
            default -> {}
        }
        if (isInHand(issue.stage())) {
            run(running, ClockKind.REACTION, timing.urgentSince());
            run(running, ClockKind.HANDLING, timing.grantedAt());
        }
        return running;
    }

    /** From the report, or from when a link or an end of it was undone, until somebody decides what becomes of it. */
    private static List<RunningClock> undecided(Issue issue) {
        List<RunningClock> running = new ArrayList<>();
        run(running, ClockKind.ACCEPTANCE, issue.timing().waitingSince());
        if (issue.reported().source() == Source.WEB_FORM) {
            run(running, ClockKind.WEB_REACTION, issue.timing().waitingSince());
        }
        return running;
    }

    /** While a session is awaited in time, its own clock runs in the place of the desk's. */
    private static void discussed(List<RunningClock> running, Timing timing) {
        if (!timing.rests()) {
            run(running, ClockKind.DISPATCH, timing.waitingSince());
        }
        timing.agendas().stream()
                .filter(Agenda::rests)
                .forEach(agenda -> run(running, ClockKind.DISCUSSION, agenda.since()));
    }

    private static void published(List<RunningClock> running, @Nullable Notice notice) {
        if (notice == null) {
            return;
        }
        if (!notice.hasOpenObjection()) {
            run(running, ClockKind.NOTICE_PERIOD, notice.postedAt());
        }
        notice.objections().stream()
                .filter(Notice.Objection::isOpen)
                .forEach(objection -> run(running, ClockKind.OBJECTION_ANSWER, objection.raisedAt()));
    }

    /** Two of a kind that began together are one clock. */
    private static void run(List<RunningClock> running, ClockKind kind, @Nullable Instant since) {
        if (since != null && !running.contains(new RunningClock(kind, since))) {
            running.add(new RunningClock(kind, since));
        }
    }

    /** What is on the ledger waits for its review, and its time for handling stands still. */
    private static boolean isInHand(Stage stage) {
        return stage.isBeforeCompletion() && stage != Stage.REPORTED;
    }

    /** How the clocks stand after an event. */
    static Timing after(Issue before, IssueEvent event, Issue after) {
        Instant at = event.act().occurredAt();
        Timing timing = before.timing();
        List<Agenda> agendas = Agenda.after(timing.agendas(), event, after);
        if (!agendas.equals(timing.agendas())) {
            timing = timing.awaiting(agendas);
        }
        boolean restIsOver = before.timing().rests() && !timing.rests();
        if (restIsOver || awaitsAnew(before, event, after)) {
            timing = timing.waitingFrom(at);
        }
        if (isGrantedAnew(before, after)) {
            timing = timing.granted(at);
        }
        Instant unsigned = unsignedSince(timing.unsignedSince(), event, after.stage());
        if (!Objects.equals(unsigned, timing.unsignedSince())) {
            timing = timing.unsignedFrom(unsigned);
        }
        if (lacksHands(after) != (timing.urgentSince() != null)) {
            timing = timing.urgentFrom(timing.urgentSince() == null ? at : null);
        }
        if (event instanceof ClockEvent struck) {
            timing = timing.struck(stroke(before, struck));
        }
        return timing.strokes().isEmpty() ? timing : timing.onlyOf(kept(after, timing));
    }

    /**
     * A waiver is the desk's own word, so its time for giving the issue out goes on; a session's begins it anew. An agenda by
     * itself gives no time but that which it rests.
     */
    private static boolean awaitsAnew(Issue before, IssueEvent event, Issue after) {
        return switch (event) {
            case DiscussionEvent.DiscussionWaived e -> false;
            case DiscussionEvent.IssuePutOnAgenda e -> false;
            case DiscussionEvent.IssueTakenOffAgenda e -> false;
            case DiscussionEvent e -> true;
            case LadderEvent e -> true;
            default -> before.stage() != after.stage();
        };
    }

    private static boolean isGrantedAnew(Issue before, Issue after) {
        Deadline was = before.duty() == null ? null : before.duty().deadline();
        Deadline is = after.duty() == null ? null : after.duty().deadline();
        return is != null && !is.equals(was);
    }

    /** A return pauses nothing; whoever had signed and is to do so again has the time anew. */
    private static @Nullable Instant unsignedSince(@Nullable Instant before, IssueEvent event, Stage after) {
        return switch (after) {
            case DISPATCHED -> before == null || givesOut(event) ? event.act().occurredAt() : before;
            case RETURNED -> before;
            default -> null;
        };
    }

    private static boolean givesOut(IssueEvent event) {
        return event instanceof ResolutionEvent.IssueDispatched
                || event instanceof ResolutionEvent.ReturnUpheld
                || event instanceof ResolutionEvent.LeadChanged
                || event instanceof LadderEvent.IssueDelegated;
    }

    private static boolean lacksHands(Issue issue) {
        return switch (issue.stage()) {
            case ACCEPTED, PLANNED, DISPATCHED, RETURNED ->
                issue.intake() != null && issue.reported().matter().urgency() != Urgency.ORDINARY;
            default -> false;
        };
    }

    private static Timing.Stroke stroke(Issue before, ClockEvent event) {
        return switch (event) {
            case ClockEvent.DeadlineWarned e -> new Timing.Stroke(new RunningClock(e.clock(), e.since()), null);
            case ClockEvent.DeadlineMissed e -> new Timing.Stroke(new RunningClock(e.clock(), e.since()), e.card());
            case ClockEvent.DeferralReviewDue e -> told(before, ClockKind.DEFERRAL_REVIEW, e);
            case ClockEvent.NoticePeriodEnded e -> told(before, ClockKind.NOTICE_PERIOD, e);
        };
    }

    /** Of these an issue has one at a time. */
    private static Timing.Stroke told(Issue before, ClockKind kind, ClockEvent event) {
        RunningClock clock = running(before).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseGet(() -> new RunningClock(kind, event.act().occurredAt()));
        return new Timing.Stroke(clock, null);
    }

    /** The clocks that run, and those that only stand still: what they struck stays struck. */
    private static List<RunningClock> kept(Issue after, Timing timing) {
        List<RunningClock> kept = new ArrayList<>(running(after.with(timing)));
        if (after.stage() == Stage.DEFERRED) {
            run(kept, ClockKind.HANDLING, timing.grantedAt());
        }
        if (after.stage() == Stage.RETURNED) {
            run(kept, ClockKind.SIGN_FOR, timing.unsignedSince());
        }
        return kept;
    }
}
