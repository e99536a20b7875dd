package org.lianshou.query.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.dispatched;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;
import static org.lianshou.query.Histories.waived;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianshou.access.Access;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.query.County;
import org.lianshou.query.Databases;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.projection.ViewSchema;
import org.lianshou.query.projection.ViewsOfLog;
import org.springframework.jdbc.core.simple.JdbcClient;

class SightTest {

    private static final long SEED = 20261102;

    private final Random random = new Random(SEED);
    private final Directory directory = County.DIRECTORY;

    @Test
    void the_register_shows_a_person_exactly_what_the_access_table_lets_them_see() {
        try (Databases databases = new Databases()) {
            Histories histories = databases.histories();
            for (int i = 0; i < 60; i++) {
                randomLife(histories, newIssue());
            }
            new ViewsOfLog(databases).catchUp();
            JdbcClient client = new ViewDatabase(databases.query(), ViewSchema.LIVE).client();
            List<Snapshot<Issue>> all = client.sql("select number, position, state from details")
                    .query((row, n) -> Snapshot.read(Issue.KIND, row))
                    .list();

            int some = 0;
            for (Person person : people()) {
                Set<UUID> expected = all.stream()
                        .filter(one -> new Access(directory, person).sees(one.state()))
                        .map(one -> one.state().id().value())
                        .collect(Collectors.toSet());
                assertThat(seenInSql(client, person)).as(person.toString()).isEqualTo(expected);
                some += expected.isEmpty() || expected.size() == all.size() ? 0 : 1;
            }
            assertThat(some).as("people who see some and not all").isGreaterThan(50);
        }
    }

    private Set<UUID> seenInSql(JdbcClient client, Person person) {
        Condition condition = new Sight(directory).of(person);
        return new HashSet<>(client.sql("select stream from register where " + condition.sql())
                .params(condition.values())
                .query(UUID.class)
                .list());
    }

    private List<Person> people() {
        List<Person> people = new ArrayList<>(directory.people());
        for (int i = 0; i < 150; i++) {
            people.add(randomPerson(i));
        }
        return people;
    }

    private Person randomPerson(int nth) {
        List<Grant> grants = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Role role = Role.values()[random.nextInt(Role.values().length)];
            grants.add(new Grant(role, one(List.copyOf(directory.areas())).id()));
        }
        boolean hasAccount = random.nextInt(5) == 0;
        PersonId id = new PersonId(hasAccount ? "resident" : "random-" + nth);
        return new Person(id, "某人", random.nextBoolean() ? randomUnit().id() : null, grants, null);
    }

    private void randomLife(Histories histories, IssueId issue) {
        Area area = one(List.copyOf(directory.areas()));
        String account = random.nextInt(4) == 0 ? "resident" : null;
        histories.live(issue, reported(area.id().value(), "某事", account, null));
        if (random.nextInt(4) == 0) {
            return;
        }
        Level level = Level.values()[random.nextInt(4)];
        histories.live(issue, accepted(level, randomUnit().id().value(), Histories.START));
        if (random.nextBoolean()) {
            histories.live(
                    issue,
                    waived(),
                    dispatched(randomUnit().id().value(), randomUnit().id().value()));
        }
    }

    private Unit randomUnit() {
        return one(List.copyOf(directory.units()));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
