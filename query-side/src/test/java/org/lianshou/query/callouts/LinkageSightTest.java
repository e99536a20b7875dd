package org.lianshou.query.callouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.callouts.Linkages.called;
import static org.lianshou.query.callouts.Linkages.opened;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.access.Undertaking;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutId;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.query.County;
import org.lianshou.query.Databases;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.projection.ViewSchema;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.SightForTest;
import org.lianshou.response.WholeNetResponse;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;

/** The lists show a person exactly what the access table lets them see. */
class LinkageSightTest {
    private static final long SEED = 20261121;

    private final Random random = new Random(SEED);
    private final Directory directory = County.DIRECTORY;

    @Test
    void the_lists_show_a_person_exactly_what_the_access_table_lets_them_see() {
        try (Databases databases = new Databases()) {
            Histories histories = databases.histories();
            for (int i = 0; i < 40; i++) {
                CallOutId callOut = new CallOutId(UUID.randomUUID());
                histories.append(callOut.value(), called(callOut, area(), Histories.START, null, unit(), unit()));
                IssueId issue = Histories.newIssue();
                var opened = opened(issue, area(), unit(), unit());
                histories.append(opened.stream(), opened);
            }
            new ViewsOfLog(databases).catchUp();
            ViewDatabase database = new ViewDatabase(databases.query(), ViewSchema.LIVE);

            assertThat(differences(CallOut.KIND, "call_out", CallOut::undertaking, rule("call-outs"), database))
                    .isGreaterThan(50);
            assertThat(differences(
                            WholeNetResponse.KIND,
                            "response",
                            WholeNetResponse::undertaking,
                            rule("responses"),
                            database))
                    .isGreaterThan(50);
        }
    }

    /** @return how many people see some and not all */
    private <S extends StreamState<S>> int differences(
            StreamKind<S> kind, String rows, Function<S, Undertaking> what, Rule rule, ViewDatabase database) {
        List<S> all = database.client()
                .sql("select number, position, state from " + Snapshot.table(kind))
                .query((row, n) -> Snapshot.read(kind, row).state())
                .list();
        int some = 0;
        for (Person person : people()) {
            Set<UUID> expected = all.stream()
                    .filter(one -> new Access(directory, person)
                            .actorFor(rule, what.apply(one))
                            .isPresent())
                    .map(StreamState::stream)
                    .collect(Collectors.toSet());
            Condition seen = SightForTest.of(database, directory).of(rule, person);
            assertThat(new HashSet<>(database.client()
                            .sql("select stream from " + rows + " where " + seen.sql())
                            .params(seen.values())
                            .query(UUID.class)
                            .list()))
                    .as(person.toString())
                    .isEqualTo(expected);
            some += expected.isEmpty() || expected.size() == all.size() ? 0 : 1;
        }
        return some;
    }

    private static Rule rule(String path) {
        return AccessTable.rule("GET /api/" + path).orElseThrow();
    }

    private List<Person> people() {
        List<Person> people = new ArrayList<>(directory.people());
        for (int i = 0; i < 150; i++) {
            List<Grant> grants = new ArrayList<>();
            for (int more = random.nextInt(4); more > 0; more--) {
                Role role = Role.values()[random.nextInt(Role.values().length)];
                grants.add(new Grant(role, one(List.copyOf(directory.areas())).id()));
            }
            var unit =
                    random.nextBoolean() ? one(List.copyOf(directory.units())).id() : null;
            people.add(new Person(new PersonId("random-" + i), "某人", unit, grants, null));
        }
        return people;
    }

    private String area() {
        return one(List.copyOf(directory.areas())).id().value();
    }

    private String unit() {
        return one(List.copyOf(directory.units())).id().value();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
