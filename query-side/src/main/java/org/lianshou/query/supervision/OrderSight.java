package org.lianshou.query.supervision;

import java.util.List;
import java.util.UUID;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Reach;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.http.Problem;
import org.lianshou.issue.UnitId;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.web.Refusal;
import org.lianshou.supervision.Supervised;
import org.lianshou.supervision.SupervisionOrder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The orders that a person sees: as {@link Access} says of one, and as a condition in SQL of all. */
@Component
class OrderSight {
    private static final Rule ONE =
            AccessTable.rule("GET /api/supervision-orders/{id}").orElseThrow();
    private static final Rule ALL =
            AccessTable.rule("GET /api/supervision-orders").orElseThrow();

    private final ViewDatabase database;
    private final Directory directory;

    OrderSight(ViewDatabase database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /** @throws Refusal with one and the same body where it is absent and where it is not theirs to see */
    Snapshot<SupervisionOrder> find(String id, Person person) {
        return database.client()
                .sql("select number, position, state from supervision_order_details where stream = ?")
                .param(uuid(id))
                .query((row, n) -> Snapshot.read(SupervisionOrder.KIND, row))
                .optional()
                .filter(snapshot -> sees(snapshot.state().issued(), person))
                .orElseThrow(OrderSight::notFound);
    }

    Condition of(Person person) {
        List<Condition> reaches = person.grants().stream()
                .flatMap(grant -> ALL.grants().stream()
                        .filter(may -> may.role() == grant.role())
                        .map(may -> reach(may.reach(), grant, person)))
                .distinct()
                .toList();
        return Condition.anyOf(reaches);
    }

    private Condition reach(Reach reach, Grant grant, Person person) {
        if (reach == Reach.ALL) {
            return Condition.of("true");
        }
        if (reach == Reach.AREA) {
            return Condition.of(
                    "starts_with(area_path, ?)", directory.path(grant.area()).toString());
        }
        UnitId unit = person.unitUnder(grant);
        return unit == null ? Condition.of("false") : Condition.of("unit = ?", unit.value());
    }

    private boolean sees(Supervised about, Person person) {
        return new Access(directory, person)
                .actorFor(ONE, about.area(), about.unit())
                .isPresent();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static Refusal notFound() {
        return Refusal.of(Problem.of(
                HttpStatus.NOT_FOUND,
                "supervision-order-not-found",
                "There is no such supervision order, or none for you."));
    }
}
