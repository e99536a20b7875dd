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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.issue.Card;
import org.lianshou.issue.Level;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Kebab;
import org.lianshou.query.web.Params;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A pile on somebody's desk: a filter of the register that their role has to see empty.
 *
 * @param name its words are {@code queue.} and this
 * @param narrowed the register's parameters
 */
record Queue(String name, Map<String, String> narrowed) {

    /** What is late, and then the piles of all roles that a person holds, each once. */
    static List<Queue> of(Person person) {
        return Stream.concat(
                        Stream.of(new Queue("late", Map.of("late", "true"))),
                        person.grants().stream().flatMap(grant -> of(grant, person.unitUnder(grant))))
                .distinct()
                .toList();
    }

    private static Stream<Queue> of(Grant grant, @Nullable UnitId unit) {
        return switch (grant.role()) {
            case OPERATOR -> Stream.of(at(REPORTED), at(COMPLETED), at(NOTICE_APPROVED), at(NOTICE_POSTED));
            case GRID_HEAD, GRID_WORKER, GRID_ASSISTANT, MICRO_GRID_WORKER, DEPARTMENT -> work(unit);
            case VILLAGE_CADRE ->
                Stream.of(
                                Stream.of(at(REPORTED), at(ACCEPTED), at(PLANNED)),
                                work(unit),
                                Stream.of(at(EVALUATED), at(NOTICE_DRAFTED), at(NOTICE_APPROVED)))
                        .flatMap(piles -> piles);
            case TOWNSHIP_DISPATCHER -> routing(Level.TOWNSHIP, unit);
            case COUNTY_DISPATCHER -> routing(Level.COUNTY, unit);
            case SUPERVISOR ->
                Stream.of(carded(Card.RED), carded(Card.YELLOW), at(RETURNED), of(Concern.EXTENSION), at(COMPLETED));
            case RESIDENT -> Stream.of(at(COMPLETED), at(NOTICE_POSTED));
            case AUDITOR, ADMIN, SYSTEM -> Stream.of(carded(Card.RED));
        };
    }

    private static Stream<Queue> routing(Level level, @Nullable UnitId unit) {
        Queue raised = new Queue("raised", Map.of("concern", Kebab.of(Concern.RAISED), "level", Kebab.of(level)));
        return Stream.of(
                        Stream.of(raised, at(REPORTED), at(ACCEPTED), at(PLANNED)),
                        Stream.of(at(RETURNED), of(Concern.DISPUTE), of(Concern.EXTENSION)),
                        work(unit),
                        Stream.of(at(NOTICE_DRAFTED), at(DEFERRED)))
                .flatMap(piles -> piles);
    }

    private static Stream<Queue> work(@Nullable UnitId unit) {
        return unit == null
                ? Stream.of(at(DISPATCHED), at(IN_PROGRESS))
                : Stream.of(own(DISPATCHED, unit), own(IN_PROGRESS, unit));
    }

    private static Queue at(Stage stage) {
        return new Queue(Kebab.of(stage), Map.of("stage", Kebab.of(stage)));
    }

    private static Queue own(Stage stage, UnitId unit) {
        return new Queue("my-" + Kebab.of(stage), Map.of("stage", Kebab.of(stage), "unit", unit.value()));
    }

    private static Queue carded(Card card) {
        return new Queue(Kebab.of(card), Map.of("card", Kebab.of(card)));
    }

    private static Queue of(Concern concern) {
        return new Queue(Kebab.of(concern), Map.of("concern", Kebab.of(concern)));
    }

    IssueFilter filter() {
        return IssueFilter.of(new Params(
                MultiValueMap.fromSingleValue(narrowed), narrowed.keySet().toArray(String[]::new)));
    }

    /** The same pile in the register. */
    public String path() {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/issues");
        new TreeMap<>(narrowed).forEach((name, value) -> path.queryParam(name, "{" + name + "}"));
        return path.encode().buildAndExpand(narrowed).toUriString();
    }
}
