package org.lianshou.query.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Intake;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Matter;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.Columns;
import org.lianshou.query.projection.View;
import org.lianshou.stream.StreamKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** One row an issue, as it stands. Against what is only a bound no lateness counts, so nothing is owed by a time. */
@Component
class RegisterView implements View<Issue> {

    private static final String UPSERT = """
            insert into register (stream, number, version, kind, category, source, step, stage, owed, level, area,
                area_path, lead, support, reporter_account, urgency, severity, summary, reported_at, due_at,
                provisional, card, completed_at, closed_at, more_time)
            select stream, number, version, kind, category, source, step, stage, owed, level, area,
                   area_path, lead, string_to_array(support, ' '), reporter_account, urgency, severity, summary,
                   reported_at, due_at, provisional, card, completed_at, closed_at, more_time
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as row (stream, number, version, kind, category, source, step, stage, owed, level, area,
                        area_path, lead, support, reporter_account, urgency, severity, summary,
                        reported_at, due_at, provisional, card, completed_at, closed_at, more_time)
            on conflict (stream) do update set
                version = excluded.version, category = excluded.category, step = excluded.step,
                stage = excluded.stage, owed = excluded.owed, level = excluded.level, area = excluded.area,
                area_path = excluded.area_path, lead = excluded.lead, support = excluded.support,
                urgency = excluded.urgency, severity = excluded.severity, summary = excluded.summary,
                due_at = excluded.due_at, provisional = excluded.provisional, card = excluded.card,
                completed_at = excluded.completed_at, closed_at = excluded.closed_at,
                more_time = excluded.more_time
            """;

    private static final String[] TYPES = {
        "uuid",
        "int8",
        "int4",
        "text",
        "text",
        "text",
        "text",
        "text",
        "bool",
        "text",
        "text",
        "text",
        "text",
        "text",
        "text",
        "text",
        "text",
        "text",
        "timestamptz",
        "timestamptz",
        "bool",
        "text",
        "timestamptz",
        "timestamptz",
        "bool"
    };

    private final Directory directory;

    RegisterView(Directory directory) {
        this.directory = directory;
    }

    @Override
    public StreamKind<Issue> kind() {
        return Issue.KIND;
    }

    @Override
    public void show(List<Change<Issue>> changes, JdbcTemplate jdbc) {
        Map<UUID, Instant> ends = ends(changes, jdbc);
        List<@Nullable Object[]> rows = Change.lastOfEach(changes).stream()
                .filter(change -> change.after().intake() != null)
                .map(change -> row(change, ends.get(change.stream())))
                .toList();
        jdbc.update(UPSERT, Columns.of(rows, TYPES));
        Knots.note(changes, jdbc);
    }

    /** When each issue that has ended did so: a fact of the event that ended it, not of the last. */
    private static Map<UUID, Instant> ends(List<Change<Issue>> changes, JdbcTemplate jdbc) {
        Map<UUID, Instant> ends = new HashMap<>();
        Object[] streams = changes.stream()
                .filter(change -> change.before().stage().isTerminal())
                .map(Change::stream)
                .distinct()
                .toArray();
        if (streams.length > 0) {
            jdbc.query(
                    "select stream, closed_at from register where stream = any(?) and closed_at is not null",
                    row -> {
                        ends.put(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant());
                    },
                    new SqlArrayValue("uuid", streams));
        }
        changes.forEach(change -> follow(change, ends));
        return ends;
    }

    private static void follow(Change<Issue> change, Map<UUID, Instant> ends) {
        if (!change.after().stage().isTerminal()) {
            ends.remove(change.stream());
        } else if (!change.before().stage().isTerminal()) {
            ends.put(change.stream(), ((IssueEvent) change.event()).act().occurredAt());
        }
    }

    private @Nullable Object[] row(Change<Issue> change, @Nullable Instant end) {
        Issue issue = change.after();
        Intake intake = issue.reported();
        Matter matter = intake.matter();
        Duty duty = issue.duty();
        Deadline deadline = duty == null ? null : duty.deadline();
        PersonId account = intake.reporter().account();
        return new @Nullable Object[] {
            change.stream(),
            change.number(),
            Math.toIntExact(issue.version()),
            Kebab.of(matter.kind()),
            matter.category().value(),
            Kebab.of(intake.source()),
            Kebab.of(issue.stage().step()),
            Kebab.of(issue.stage()),
            issue.stage().isBeforeCompletion() && !(deadline != null && deadline.isBound()),
            Kebab.ofNullable(duty == null ? null : duty.level()),
            intake.area().value(),
            path(intake),
            duty == null ? null : duty.lead().value(),
            support(duty),
            account == null ? null : account.value(),
            Kebab.of(matter.urgency()),
            Kebab.ofNullable(matter.severity()),
            matter.summary(),
            time(intake.reportedAt()),
            time(deadline == null ? null : deadline.due()),
            deadline != null && deadline.provisional(),
            Kebab.ofNullable(issue.card()),
            time(issue.work().completedAt()),
            time(end),
            issue.work().asksForMoreTime()
        };
    }

    /** Nobody's area holds an area that the directory does not know. */
    private String path(Intake intake) {
        return directory.wayTo(intake.area()).map(AreaPath::toString).orElse("");
    }

    /** As one text, since a column of arrays would be unnested to the last; no unit's id has a space. */
    private static String support(@Nullable Duty duty) {
        return duty == null ? "" : duty.support().stream().map(UnitId::value).collect(Collectors.joining(" "));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
