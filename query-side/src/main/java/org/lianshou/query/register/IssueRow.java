package org.lianshou.query.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Card;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.Stage;
import org.lianshou.issue.Step;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;
import org.lianshou.query.Kebab;

/**
 * An issue in the list.
 *
 * @param late whether work is owed now and the due time has come
 * @param card the worst card that a clock has shown which still runs; also for what is not the work itself, such as a call
 *     back
 */
public record IssueRow(
        IssueId id,
        long number,
        long version,
        String summary,
        Kind kind,
        CategoryId category,
        Source source,
        Step step,
        Stage stage,
        @Nullable Level level,
        AreaId area,
        @Nullable UnitId lead,
        List<UnitId> support,
        Urgency urgency,
        @Nullable Severity severity,
        Instant reportedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        boolean late,
        @Nullable Card card,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt) {

    public static IssueRow read(ResultSet row, Instant now) throws SQLException {
        Instant due = instant(row, "due_at");
        String lead = row.getString("lead");
        return new IssueRow(
                new IssueId(row.getObject("stream", UUID.class)),
                row.getLong("number"),
                row.getLong("version"),
                row.getString("summary"),
                choice(row, "kind", Kind.class),
                new CategoryId(row.getString("category")),
                choice(row, "source", Source.class),
                choice(row, "step", Step.class),
                choice(row, "stage", Stage.class),
                optional(row, "level", Level.class),
                new AreaId(row.getString("area")),
                lead == null ? null : new UnitId(lead),
                units(row.getArray("support")),
                choice(row, "urgency", Urgency.class),
                optional(row, "severity", Severity.class),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                due,
                row.getBoolean("provisional"),
                row.getBoolean("owed") && due != null && !due.isAfter(now),
                optional(row, "card", Card.class),
                instant(row, "completed_at"),
                instant(row, "closed_at"));
    }

    private static <E extends Enum<E>> E choice(ResultSet row, String column, Class<E> type) throws SQLException {
        return Kebab.parse(column, row.getString(column), type);
    }

    private static <E extends Enum<E>> @Nullable E optional(ResultSet row, String column, Class<E> type)
            throws SQLException {
        return row.getString(column) == null ? null : choice(row, column, type);
    }

    private static List<UnitId> units(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(UnitId::new).toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
