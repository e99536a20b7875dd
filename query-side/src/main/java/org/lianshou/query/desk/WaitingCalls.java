package org.lianshou.query.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Reporter;
import org.lianshou.policy.CallbackDraw;
import org.lianshou.policy.LiveRules;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Disclosure;
import org.lianshou.query.sight.Sight;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The completed issues whose reporters are asked: those not inspected again instead, and not handled by the caller's own unit. */
@Component
class WaitingCalls {

    private static final Rule RULE =
            AccessTable.rule("POST /api/issues/{id}/record-callback").orElseThrow();

    private final ViewDatabase database;
    private final Directory directory;
    private final Sight sight;
    private final Disclosure disclosure;
    private final LiveRules rules;

    WaitingCalls(ViewDatabase database, Directory directory, Sight sight, Disclosure disclosure, LiveRules rules) {
        this.database = database;
        this.directory = directory;
        this.sight = sight;
        this.disclosure = disclosure;
        this.rules = rules;
    }

    long count(Person person) {
        Condition waiting = waiting(person);
        return database.client()
                .sql("select count(*) from register where " + waiting.sql())
                .params(waiting.values())
                .query(Long.class)
                .single();
    }

    /** Those completed first come first. */
    List<WaitingCall> of(Person person, int most) {
        Condition waiting = waiting(person);
        Access access = new Access(directory, person);
        return database
                .client()
                .sql(
                        "select d.number, d.position, d.state from details d join (select stream, completed_at from register"
                                + " where " + waiting.sql() + ") r using (stream)"
                                + " order by r.completed_at, d.number limit " + most)
                .params(waiting.values())
                .query((row, n) -> Snapshot.read(Issue.KIND, row))
                .list()
                .stream()
                .filter(snapshot -> mayCall(snapshot.state(), access, person))
                .map(snapshot -> call(snapshot, person))
                .toList();
    }

    private Condition waiting(Person person) {
        Object[] asked = Arrays.stream(Kind.values())
                .filter(kind -> !kind.isReinspected())
                .map(Kebab::of)
                .toArray();
        return Condition.allOf(List.of(
                Condition.of("stage = 'completed' and kind = any(?)", new SqlArrayValue("text", asked)),
                sight.of(person)));
    }

    /** Nobody asks about work of their own. */
    private static boolean mayCall(Issue issue, Access access, Person person) {
        boolean handled = issue.work().handlers().contains(person.id())
                || (person.unit() != null && issue.work().handlingUnits().contains(person.unit()));
        return !handled && access.actorFor(RULE, issue).isPresent();
    }

    private WaitingCall call(Snapshot<Issue> snapshot, Person person) {
        Issue issue = snapshot.state();
        Duty duty = issue.duty();
        Reporter reporter = disclosure.isOpen(issue, person) ? disclosure.reporter(issue) : null;
        Instant completed = issue.work().completedAt();
        return new WaitingCall(
                issue.id(),
                snapshot.number(),
                issue.version(),
                issue.reported().matter().summary(),
                issue.reported().area(),
                duty == null ? null : duty.lead(),
                completed,
                issue.appraisal().failedAttempts(),
                isDrawn(issue, duty),
                reporter == null ? null : text(reporter.name()),
                reporter == null ? null : text(reporter.phone()),
                UUID.randomUUID());
    }

    private boolean isDrawn(Issue issue, @Nullable Duty duty) {
        return Optional.ofNullable(duty)
                .map(Duty::policy)
                .flatMap(rules.now().policies()::find)
                .flatMap(policy -> CallbackDraw.of(issue, policy))
                .filter(CallbackDraw::isDrawn)
                .isPresent();
    }

    private static @Nullable String text(@Nullable Personal personal) {
        return personal instanceof Personal.Clear clear ? clear.text() : null;
    }
}
