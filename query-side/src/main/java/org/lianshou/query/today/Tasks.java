package org.lianshou.query.today;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.lianshou.access.Access;
import org.lianshou.area.Post;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.springframework.stereotype.Component;

/** What waits for somebody on the grid: what their unit leads or supports and has not completed. */
@Component
class Tasks {

    /** More than anybody gets done in a day. */
    static final int OF_A_DAY = 12;

    private static final int MOST = 1_000;

    private static final String STAGES = Stream.of(Stage.ACCEPTED, Stage.PLANNED, Stage.DISPATCHED, Stage.IN_PROGRESS)
            .map(stage -> "'" + Kebab.of(stage) + "'")
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();

    private final ViewDatabase database;
    private final Directory directory;
    private final Sight sight;
    private final Clock clock;

    Tasks(ViewDatabase database, Directory directory, Sight sight, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.sight = sight;
        this.clock = clock;
    }

    /** What is due first of it, in the order of {@link #of}. */
    List<Task> ofADay(Person person) {
        return of(person, OF_A_DAY);
    }

    /** The late first, then what falls due, then the rest by when it is due. */
    List<Task> of(Person person) {
        return of(person, MOST);
    }

    private List<Task> of(Person person, int most) {
        Access access = new Access(directory, person);
        Instant now = clock.instant();
        return waiting(person, most).stream()
                .map(snapshot -> Task.of(snapshot, access, now))
                .filter(task -> isHere(task))
                .sorted(Task.FIRST_THINGS_FIRST)
                .toList();
    }

    /** Whether anything can be given to them at all. */
    static boolean isInAUnit(Person person) {
        return units(person).findAny().isPresent();
    }

    /** Where they are on duty. */
    static List<AreaId> areas(Person person) {
        return person.grants().stream()
                .filter(grant -> Post.of(grant.role()).isPresent())
                .map(grant -> grant.area())
                .distinct()
                .toList();
    }

    /** Before it is given out it waits for whoever may do that. */
    private static boolean isHere(Task task) {
        Stage stage = task.issue().stage();
        return stage == Stage.DISPATCHED || stage == Stage.IN_PROGRESS || task.hasActions();
    }

    private List<Snapshot<Issue>> waiting(Person person, int most) {
        List<Condition> theirs = units(person)
                .map(UnitId::value)
                .map(unit -> Condition.of("(lead = ? or (support <> '{}' and support @> array[?::text]))", unit, unit))
                .toList();
        Condition where = Condition.allOf(List.of(Condition.anyOf(theirs), sight.of(person)));
        return database.client()
                .sql("select number, position, state from details where stream in (select stream from register"
                        + " where closed_at is null and stage in (" + STAGES + ") and " + where.sql()
                        + " order by due_at nulls last, number limit " + most + ")")
                .params(where.values())
                .query((row, n) -> Snapshot.read(Issue.KIND, row))
                .list();
    }

    private static Stream<UnitId> units(Person person) {
        return person.grants().stream()
                .filter(grant -> Post.of(grant.role()).isPresent())
                .flatMap(grant -> Stream.ofNullable(person.unitUnder(grant)))
                .distinct();
    }
}
