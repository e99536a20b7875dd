package org.lianshou.query.sessions;

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
import org.lianshou.issue.IssueId;
import org.lianshou.query.Kebab;
import org.lianshou.session.Mode;
import org.lianshou.session.SessionId;
import org.lianshou.session.SessionStage;

/**
 * A session in the list.
 *
 * @param items how many issues are on its agenda, of which {@code settled} have an outcome or are carried over
 */
record SessionRow(
        SessionId id,
        long number,
        long version,
        AreaId area,
        Mode mode,
        SessionStage stage,
        String stageName,
        Instant scheduledAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        int items,
        int settled,
        List<IssueId> issues) {

    static SessionRow read(ResultSet row, int n) throws SQLException {
        SessionStage stage = Kebab.parse("stage", row.getString("stage"), SessionStage.class);
        return new SessionRow(
                new SessionId(row.getObject("stream", UUID.class)),
                row.getLong("number"),
                row.getLong("version"),
                new AreaId(row.getString("area")),
                Kebab.parse("mode", row.getString("mode"), Mode.class),
                stage,
                stage.label(),
                row.getObject("scheduled_at", OffsetDateTime.class).toInstant(),
                instant(row, "opened_at"),
                instant(row, "closed_at"),
                row.getInt("items"),
                row.getInt("settled"),
                issues(row.getArray("issues")));
    }

    private static List<IssueId> issues(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(IssueId::of).toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
