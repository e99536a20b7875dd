package org.lianshou.command.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Level;
import org.lianshou.issue.Lineage;
import org.lianshou.issue.Matter;
import org.lianshou.issue.Stage;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Span;
import org.lianshou.policy.WorkCalendar;

/**
 * When the same comes again and again (重复事项提级): like issues are those of one kind and category in one village. What
 * was linked as a duplicate was never accepted and does not count, nor do the parts of one issue, what was taken back or
 * what was answered under a gathering already.
 */
public final class Repetition {

    /** What an acceptance leads to. */
    public sealed interface Consequence {

        /** It comes for the first times. */
        record Nothing() implements Consequence {}

        /**
         * One issue is raised over those that are open.
         *
         * @param open the like issues on which work is owed, the newest first
         * @param count the how-manieth the newest is
         */
        record Raise(List<Issue> open, int count) implements Consequence {}

        /** It joins those that came before it. */
        record Join(Issue gathering) implements Consequence {}
    }

    private static final Consequence NOTHING = new Consequence.Nothing();

    private final Directory directory;
    private final Policy policy;
    private final WorkCalendar calendar;

    /** @param policy the one that the newest issue keeps */
    public Repetition(Directory directory, Policy policy, WorkCalendar calendar) {
        this.directory = directory;
        this.policy = policy;
        this.calendar = calendar;
    }

    /** The village in which an area lies, or the area itself where it holds villages: within it, what is alike counts. */
    public static AreaId villageOf(AreaId area, Directory directory) {
        return directory.path(area).areas().reversed().stream()
                .filter(one -> !directory.level(one).isBelow(Level.VILLAGE))
                .findFirst()
                .orElse(area);
    }

    /**
     * What follows from an acceptance.
     *
     * @param newest as it stands after it
     * @param others accepted before it, as they stand
     * @param gatherings that might be open, as they stand
     */
    public Consequence of(Issue newest, List<Issue> others, List<Issue> gatherings) {
        boolean counts =
                policy.repetitionKinds().include(newest.reported().matter().kind())
                        && counts(newest)
                        && Gathering.isOpen(newest);
        if (!counts) {
            return NOTHING;
        }
        Optional<Issue> open = gatherings.stream()
                .filter(gathering -> gathering.kin().isGathering()
                        && Gathering.isOpen(gathering)
                        && isAlike(newest, gathering)
                        && directory.isUnder(
                                newest.reported().area(), gathering.reported().area()))
                .findFirst();
        return open.<Consequence>map(Consequence.Join::new).orElseGet(() -> counted(newest, others));
    }

    /** An instant such that nothing accepted before it counts with the issue; the window may begin later. */
    public Instant noneBefore(Issue newest) {
        Span window = policy.repetitionWithin();
        long days = window.unit().isWorked() ? 4L * window.amount() + 20 : window.amount() + 1L;
        return accepted(newest).minus(Duration.ofDays(days));
    }

    private Consequence counted(Issue newest, List<Issue> others) {
        List<Issue> like = others.stream()
                .filter(other -> !other.id().equals(newest.id()))
                .filter(other -> counts(other) && isAlike(newest, other) && isInTime(newest, other))
                .toList();
        int count = like.size() + 1;
        return count < policy.repetitionsBeforeEscalation()
                ? NOTHING
                : new Consequence.Raise(
                        Stream.concat(Stream.of(newest), like.stream().filter(Gathering::isOpen))
                                .toList(),
                        count);
    }

    private boolean isAlike(Issue one, Issue other) {
        Matter matter = one.reported().matter();
        Matter its = other.reported().matter();
        return matter.kind() == its.kind()
                && matter.category().equals(its.category())
                && villageOf(one.reported().area(), directory)
                        .equals(villageOf(other.reported().area(), directory));
    }

    private static boolean counts(Issue issue) {
        Lineage kin = issue.kin();
        return issue.duty() != null
                && issue.stage() != Stage.WITHDRAWN
                && !kin.isGathering()
                && kin.parent() == null
                && kin.gathering() == null
                && kin.released().isEmpty();
    }

    private boolean isInTime(Issue one, Issue other) {
        Instant at = accepted(one);
        Instant before = accepted(other);
        Instant from = at.isBefore(before) ? at : before;
        Instant to = at.isBefore(before) ? before : at;
        return !calendar.isOver(from, policy.repetitionWithin(), policy, to);
    }

    private static Instant accepted(Issue issue) {
        return issue.accepted().acceptedAt();
    }
}
