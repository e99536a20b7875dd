package org.lianshou.query.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Kebab;

/** An issue that is still open, as a meeting goes through the register. */
record OpenIssue(
        IssueId id,
        long number,
        String summary,
        Stage stage,
        @Nullable UnitId lead,
        @Nullable Instant dueAt) {
    static OpenIssue read(ResultSet row, int n) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        String lead = row.getString("lead");
        return new OpenIssue(
                new IssueId(row.getObject("stream", UUID.class)),
                row.getLong("number"),
                row.getString("summary"),
                Kebab.parse("stage", row.getString("stage"), Stage.class),
                lead == null ? null : new UnitId(lead),
                due == null ? null : due.toInstant());
    }
}
