package org.lianshou.query.register;

import static org.lianshou.issue.Stage.ACCEPTED;
import static org.lianshou.issue.Stage.COMPLETED;
import static org.lianshou.issue.Stage.DEFERRED;
import static org.lianshou.issue.Stage.DISPATCHED;
import static org.lianshou.issue.Stage.EVALUATED;
import static org.lianshou.issue.Stage.IN_PROGRESS;
import static org.lianshou.issue.Stage.NOTICE_APPROVED;
import static org.lianshou.issue.Stage.NOTICE_DRAFTED;
import static org.lianshou.issue.Stage.NOTICE_POSTED;
import static org.lianshou.issue.Stage.PLANNED;
import static org.lianshou.issue.Stage.REPORTED;
import static org.lianshou.issue.Stage.RETURNED;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.issue.Card;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Kebab;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A pile on somebody's desk: a filter of the register that their role has to see empty.
 *
 * @param name its words are {@code queue.} and this
 * @param unit where it is only what that unit leads or supports
 */
record Queue(
        String name,
        @Nullable Stage stage,
        @Nullable Boolean late,
        @Nullable Card card,
        @Nullable UnitId unit) {

    /** What is late, and then the piles of all roles that a person holds, each once. */
    static List<Queue> of(Person person) {
        return Stream.concat(
                        Stream.of(new Queue("late", null, true, null, null)),
                        person.grants().stream().flatMap(grant -> of(grant, person.unitUnder(grant))))
                .distinct()
                .toList();
    }

    private static Stream<Queue> of(Grant grant, @Nullable UnitId unit) {
        return switch (grant.role()) {
            case OPERATOR -> Stream.of(at(REPORTED), at(COMPLETED), at(NOTICE_APPROVED), at(NOTICE_POSTED));
            case GRID_HEAD, GRID_WORKER, GRID_ASSISTANT, MICRO_GRID_WORKER, DEPARTMENT -> work(unit);
            case VILLAGE_CADRE ->
                Stream.concat(
                        Stream.of(at(REPORTED), at(ACCEPTED), at(PLANNED)),
                        Stream.concat(work(unit), Stream.of(at(EVALUATED), at(NOTICE_DRAFTED), at(NOTICE_APPROVED))));
            case TOWNSHIP_DISPATCHER, COUNTY_DISPATCHER ->
                Stream.concat(
                        Stream.of(at(REPORTED), at(ACCEPTED), at(PLANNED), at(RETURNED)),
                        Stream.concat(work(unit), Stream.of(at(NOTICE_DRAFTED), at(DEFERRED))));
            case SUPERVISOR -> Stream.of(carded(Card.RED), carded(Card.YELLOW), at(RETURNED), at(COMPLETED));
            case RESIDENT -> Stream.of(at(COMPLETED), at(NOTICE_POSTED));
            case AUDITOR, ADMIN, SYSTEM -> Stream.of(carded(Card.RED));
        };
    }

    private static Stream<Queue> work(@Nullable UnitId unit) {
        return unit == null
                ? Stream.of(at(DISPATCHED), at(IN_PROGRESS))
                : Stream.of(
                        new Queue("my-dispatched", DISPATCHED, null, null, unit),
                        new Queue("my-in-progress", IN_PROGRESS, null, null, unit));
    }

    private static Queue at(Stage stage) {
        return new Queue(Kebab.of(stage), stage, null, null, null);
    }

    private static Queue carded(Card card) {
        return new Queue(Kebab.of(card), null, null, card, null);
    }

    IssueFilter filter() {
        return IssueFilter.NONE.narrowed(stage, late, card, unit == null ? null : unit.value());
    }

    /** The same pile in the register. */
    public String path() {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/issues");
        if (stage != null) {
            path.queryParam("stage", Kebab.of(stage));
        }
        if (late != null) {
            path.queryParam("late", late);
        }
        if (card != null) {
            path.queryParam("card", Kebab.of(card));
        }
        if (unit != null) {
            path.queryParam("unit", unit.value());
        }
        return path.encode().toUriString();
    }
}
