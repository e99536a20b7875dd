package org.lianshou.query.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;

/** An issue that a session could take. */
public record WaitingIssue(
        IssueId id,
        long number,
        String summary,
        AreaId area,
        Instant reportedAt,
        @Nullable Instant dueAt) {
    static WaitingIssue read(ResultSet row, int n) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new WaitingIssue(
                new IssueId(row.getObject("stream", UUID.class)),
                row.getLong("number"),
                row.getString("summary"),
                new AreaId(row.getString("area")),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                due == null ? null : due.toInstant());
    }
}
