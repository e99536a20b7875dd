package org.lianshou.command.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianshou.command.issue.Countdown.Mark;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Card;
import org.lianshou.issue.ClockEvent.DeadlineMissed;
import org.lianshou.issue.ClockEvent.DeadlineWarned;
import org.lianshou.issue.ClockEvent.DeferralReviewDue;
import org.lianshou.issue.ClockEvent.NoticePeriodEnded;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.LadderEvent.Reason;
import org.lianshou.issue.Level;

/**
 * 时限: what the clocks have struck and nobody has recorded. One stroke after the other in the order of time, each decided
 * upon what the one before it changed and dated when it was due: so it makes no difference when, how often or in which
 * order the system asks.
 */
final class Striking {
    private static final String TOO_LATE = "办理逾期，超过容忍期限";

    private final Context context;

    private Striking(Context context) {
        this.context = context;
    }

    static List<IssueEvent> decide(Issue issue, ClockCommand command, Context context) {
        return switch (command) {
            case ClockCommand.Strike c -> new Striking(context).all(issue);
        };
    }

    private record Due(Countdown clock, Mark mark) {}

    private List<IssueEvent> all(Issue issue) {
        List<IssueEvent> events = new ArrayList<>();
        Issue now = issue;
        for (Optional<Due> due = first(now); due.isPresent(); due = first(now)) {
            for (IssueEvent event : struck(now, due.get().clock(), due.get().mark())) {
                events.add(event);
                now = now.evolve(event);
            }
        }
        return List.copyOf(events);
    }

    private Optional<Due> first(Issue issue) {
        return Clocks.of(issue, context.policy(), context.calendar()).stream()
                .flatMap(clock -> clock.next(issue.timing()).map(mark -> new Due(clock, mark)).stream())
                .filter(due -> !due.mark().bound() && !due.mark().at().isAfter(context.at()))
                .min(Comparator.comparing((Due due) -> due.mark().at())
                        .thenComparing(due -> due.clock().clock().kind()));
    }

    private List<IssueEvent> struck(Issue issue, Countdown countdown, Mark mark) {
        return switch (mark.reached()) {
            case TOLD -> List.of(told(issue, countdown, act(mark.at())));
            case LATE -> List.of(missed(issue, countdown, mark, Card.YELLOW));
            case TOO_LATE -> tooLate(issue, countdown, mark);
        };
    }

    private IssueEvent told(Issue issue, Countdown countdown, Act act) {
        return switch (countdown.clock().kind()) {
            case NOTICE_PERIOD -> new NoticePeriodEnded(issue.id(), act, act.occurredAt());
            case DEFERRAL_REVIEW ->
                new DeferralReviewDue(
                        issue.id(), act, Objects.requireNonNull(issue.work().reviewOn()));
            case ACCEPTANCE,
                    WEB_REACTION,
                    DISPATCH,
                    DISCUSSION,
                    SIGN_FOR,
                    RETURN_DECISION,
                    REACTION,
                    HANDLING,
                    EVALUATION,
                    OBJECTION_ANSWER ->
                new DeadlineWarned(
                        issue.id(),
                        act,
                        countdown.clock().kind(),
                        countdown.clock().since(),
                        Objects.requireNonNull(countdown.deadline()));
        };
    }

    private IssueEvent missed(Issue issue, Countdown countdown, Mark mark, Card card) {
        return new DeadlineMissed(
                issue.id(),
                act(mark.at()),
                countdown.clock().kind(),
                countdown.clock().since(),
                Objects.requireNonNull(countdown.deadline()),
                card);
    }

    private List<IssueEvent> tooLate(Issue issue, Countdown countdown, Mark mark) {
        IssueEvent missed = missed(issue, countdown, mark, Card.RED);
        return countdown.clock().kind() == ClockKind.HANDLING
                ? Stream.concat(Stream.of(missed), escalation(issue, mark.at()).stream())
                        .toList()
                : List.of(missed);
    }

    /** One rung up; where there is none, or nobody receives what is raised, the red card is all there is to say. */
    private Optional<IssueEvent> escalation(Issue issue, Instant at) {
        Level from = issue.accepted().level();
        AreaId area = issue.reported().area();
        if (from.isTop() || context.directory().area(area).isEmpty()) {
            return Optional.empty();
        }
        return context.directory().desk(area, from.up()).map(desk -> {
            Level to = Known.level(desk, context);
            return new IssueEscalated(issue.id(), act(at), Reason.OVERDUE, from, to, desk, TOO_LATE);
        });
    }

    private Act act(Instant at) {
        return new Act(context.actor(), at, false, context.policy().version());
    }
}
