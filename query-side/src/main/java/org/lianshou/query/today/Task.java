package org.lianshou.query.today;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Place;
import org.lianshou.issue.Stage;
import org.lianshou.query.projection.Snapshot;

/**
 * An issue that waits for somebody on the grid.
 *
 * @param actions what they may do now as far as role and stage say; what comes next first
 */
record Task(Issue issue, long number, Urgent urgent, List<Action> actions) {

    static final Comparator<Task> FIRST_THINGS_FIRST = Comparator.comparing(Task::urgent)
            .thenComparing(Task::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Task::number);

    /** In the order of the work. */
    private static final List<String> COMMANDS =
            List.of("waive-discussion", "dispatch", "sign-for", "report-progress", "complete");

    private static final Set<String> ON_THE_CARD = Set.of("sign-for", "report-progress", "complete");

    /**
     * Something to do.
     *
     * @param key under which it is carried out once
     * @param ahead whether it can be done once it was signed for, which a phone may have kept and not yet sent
     */
    record Action(String command, String key, boolean ahead) {

        /** Whether it is filled in where it stands, rather than on a page of its own. */
        public boolean onTheCard() {
            return ON_THE_CARD.contains(command);
        }

        private Action afterwards() {
            return new Action(command, key, true);
        }
    }

    static Task of(Snapshot<Issue> snapshot, Access access, Instant now) {
        Issue issue = snapshot.state();
        Stream<Action> actions = actions(issue.stage(), issue, access);
        Stream<Action> ahead = issue.stage() == Stage.DISPATCHED
                ? actions(Stage.IN_PROGRESS, issue, access).map(Action::afterwards)
                : Stream.of();
        return new Task(
                issue,
                snapshot.number(),
                Urgent.of(issue, now),
                Stream.concat(actions, ahead).toList());
    }

    private static Stream<Action> actions(Stage stage, Issue issue, Access access) {
        return COMMANDS.stream()
                .map(AccessTable::forCommand)
                .filter(rule -> rule.stages().contains(stage))
                .filter(rule -> access.actorFor(rule, issue).isPresent())
                .map(rule -> new Action(rule.name(), UUID.randomUUID().toString(), false));
    }

    /** Whether there is anything to do right now. */
    public boolean hasActions() {
        return actions.stream().anyMatch(action -> !action.ahead());
    }

    public @Nullable Instant dueAt() {
        Deadline deadline = Urgent.deadline(issue);
        return deadline == null ? null : deadline.due();
    }

    /** Whether a distance to it can be told. */
    public boolean hasPoint() {
        return place().latitude() != null;
    }

    public Place place() {
        return issue.reported().place();
    }
}
