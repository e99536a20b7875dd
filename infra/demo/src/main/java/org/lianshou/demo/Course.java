package org.lianshou.demo;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Stage;
import org.lianshou.policy.WorkCalendar;

/**
 * The way of every issue: whoever looks at it next finds it as it stands and does what is next, or what its twist is. Who
 * comes too late finds it where the clock has brought it.
 */
final class Course {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    /** Longer than is tolerated, over a weekend as well. */
    private static final Duration SO_LATE = Duration.ofDays(5);

    private final Town town;
    private final Happenings ahead;
    private final Days days;
    private final Map<IssueId, Life> lives = new HashMap<>();
    private final Set<IssueId> left = new HashSet<>();
    private final Intake intake;
    private final Work work;
    private final Outcome outcome;

    Course(Town town, Happenings ahead, Days days, Deeds deeds, Townspeople people) {
        this.town = town;
        this.ahead = ahead;
        this.days = days;
        this.intake = new Intake(town, deeds, people);
        this.work = new Work(town, people, days);
        this.outcome = new Outcome(town, deeds, people);
    }

    /** Whether somebody looks after it, or it is told of elsewhere. */
    boolean knows(IssueId issue) {
        return lives.containsKey(issue) || left.contains(issue);
    }

    /** What becomes of it is told elsewhere. */
    void leave(IssueId issue) {
        left.add(issue);
    }

    /** Its session has not settled it. */
    void leftBySession(IssueId issue) {
        Objects.requireNonNull(lives.get(issue)).leftByItsSession();
    }

    Stream<IssueId> known() {
        return lives.keySet().stream();
    }

    /** Somebody looks after it from now on. */
    void begin(Life life) {
        lives.put(life.issue(), life);
        next(life);
    }

    private void next(Life life) {
        Issue issue = town.issue(life.issue());
        Instant at = when(life, issue);
        ahead.at(at.isAfter(town.now()) ? at : town.now().plus(1, MINUTES), () -> {
            look(life);
            if (!ends(town.issue(life.issue()), life)) {
                next(life);
            }
        });
    }

    private void look(Life life) {
        Issue issue = town.issue(life.issue());
        switch (issue.stage()) {
            case REPORTED, LINKED -> intake.look(life, issue);
            case ACCEPTED, PLANNED, DISPATCHED, RETURNED, IN_PROGRESS, DEFERRED -> work.look(life, issue);
            case COMPLETED, EVALUATED, NOTICE_DRAFTED, NOTICE_APPROVED, NOTICE_POSTED, PUBLICATION_WAIVED, CLOSED ->
                outcome.look(life, issue);
            case NOT_REPORTED, ANSWERED, DECLINED, WITHDRAWN -> {}
        }
    }

    private static boolean ends(Issue issue, Life life) {
        return switch (issue.stage()) {
            case ANSWERED, DECLINED, WITHDRAWN, NOT_REPORTED -> true;
            case LINKED -> !life.is(Twist.LINKED_BY_MISTAKE);
            case CLOSED -> !life.is(Twist.REOPENED) || issue.accepted().reopenedAt() != null;
            default -> false;
        };
    }

    /** When whoever's turn it is comes to it. */
    private Instant when(Life life, Issue issue) {
        return switch (issue.stage()) {
            case REPORTED -> town.now().plus(life.between(3, 40), MINUTES); // the hotline never closes
            case LINKED -> office(life, 60, 240);
            case ACCEPTED -> life.isForSession() ? days.inOffice(town.now().plus(AN_HOUR)) : office(life, 15, 120);
            case PLANNED -> office(life, 10, 90);
            case DISPATCHED -> late(life, issue, Twist.UNSIGNED) ? soLate(issue) : signing(life);
            case RETURNED -> late(life, issue, Twist.RETURN_UNDECIDED) ? soLate(issue) : office(life, 60, 400);
            case IN_PROGRESS -> working(life, issue);
            case DEFERRED -> reviewed(issue);
            case COMPLETED -> office(life, 240, 1_800);
            case EVALUATED -> office(life, 60, 1_440);
            case NOTICE_DRAFTED, NOTICE_APPROVED -> office(life, 20, 240);
            case NOTICE_POSTED -> posted(life, issue);
            case PUBLICATION_WAIVED -> office(life, 60, 600);
            case CLOSED -> office(life, 1_440, 2_880);
            default -> town.now().plus(A_DAY);
        };
    }

    private Instant signing(Life life) {
        return life.willTurn(Twist.RETURN_TOO_LATE) ? office(life, 2 * 1_440, 2 * 1_440) : office(life, 20, 300);
    }

    private Instant working(Life life, Issue issue) {
        if (late(life, issue, Twist.OVERDUE)) {
            return soLate(issue);
        }
        Deadline deadline = issue.accepted().deadline();
        if (life.willTurn(Twist.SLOW) && deadline != null) {
            return days.inOffice(deadline.due().plus(90, MINUTES));
        }
        return office(life, 300, 2_400);
    }

    /** While the clock has not raised it. */
    private static boolean late(Life life, Issue issue, Twist twist) {
        return life.is(twist) && issue.card() == null && life.once("late");
    }

    private Instant soLate(Issue issue) {
        Deadline deadline = issue.accepted().deadline();
        Instant from = issue.stage() == Stage.IN_PROGRESS && deadline != null ? deadline.due() : town.now();
        return days.inOffice(from.plus(SO_LATE));
    }

    private Instant reviewed(Issue issue) {
        LocalDate review = issue.work().reviewOn();
        return review == null ? days.inOffice(town.now()) : days.inOffice(WorkCalendar.startOf(review));
    }

    private Instant posted(Life life, Issue issue) {
        Instant until = issue.notice() == null ? null : issue.notice().objectionsUntil();
        boolean objects = life.willTurn(Twist.OBJECTED) || life.willTurn(Twist.OBJECTION_UPHELD);
        if (until == null
                || objects
                || (issue.notice() != null && issue.notice().hasOpenObjection())) {
            return office(life, 600, 2_000);
        }
        return days.inOffice(until.plus(life.between(30, 300), MINUTES));
    }

    private Instant office(Life life, int least, int most) {
        return days.inOffice(town.now().plus(life.between(least, most), MINUTES));
    }

    static boolean isOver(Issue issue) {
        return switch (issue.stage()) {
            case ANSWERED, DECLINED, WITHDRAWN, LINKED, CLOSED -> true;
            default -> issue.stage().compareTo(Stage.EVALUATED) >= 0;
        };
    }
}
