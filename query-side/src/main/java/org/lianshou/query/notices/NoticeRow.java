package org.lianshou.query.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.query.Kebab;

/**
 * A notice as the public reads it.
 *
 * @param issue what an objection names
 * @param until first instant at which the notice period is over
 * @param objectionsUntil first instant at which objections come too late
 */
public record NoticeRow(
        IssueId issue,
        long number,
        String title,
        String text,
        AreaId board,
        Instant postedAt,
        Instant until,
        Instant objectionsUntil,
        NoticeStatus status) {

    static NoticeRow read(ResultSet row) throws SQLException {
        return new NoticeRow(
                new IssueId(row.getObject("stream", UUID.class)),
                row.getLong("number"),
                row.getString("title"),
                row.getString("text"),
                new AreaId(row.getString("board")),
                instant(row, "posted_at"),
                instant(row, "until"),
                instant(row, "objections_until"),
                Kebab.parse("status", row.getString("status"), NoticeStatus.class));
    }

    /** Whether somebody may still object. */
    boolean takesObjections(Instant now) {
        return status == NoticeStatus.POSTED && now.isBefore(objectionsUntil);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
