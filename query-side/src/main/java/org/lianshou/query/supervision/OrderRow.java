package org.lianshou.query.supervision;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Kebab;
import org.lianshou.supervision.OrderId;
import org.lianshou.supervision.OrderStage;

/**
 * An order in the list.
 *
 * @param ground the code of why it was issued
 * @param issuedBy in which capacity; {@code system} where it followed by itself
 * @param overdue whether a reply is owed now that was due before
 * @param lateReply whether any reply came late
 */
record OrderRow(
        OrderId id,
        long number,
        long version,
        AreaId area,
        UnitId unit,
        OrderStage stage,
        String stageName,
        boolean listed,
        String ground,
        Role issuedBy,
        Instant replyBy,
        boolean overdue,
        boolean lateReply,
        List<IssueId> issues) {

    static OrderRow read(ResultSet row, Instant now) throws SQLException {
        OrderStage stage = Kebab.parse("stage", row.getString("stage"), OrderStage.class);
        Instant replyBy = row.getObject("reply_by", OffsetDateTime.class).toInstant();
        boolean owed = stage == OrderStage.AWAITING_REPLY && !row.getBoolean("bound");
        return new OrderRow(
                new OrderId(row.getObject("stream", UUID.class)),
                row.getLong("number"),
                row.getLong("version"),
                new AreaId(row.getString("area")),
                new UnitId(row.getString("unit")),
                stage,
                stage.label(),
                row.getBoolean("listed"),
                row.getString("ground"),
                Kebab.parse("issuedBy", row.getString("issued_by"), Role.class),
                replyBy,
                owed && !now.isBefore(replyBy),
                row.getBoolean("late_reply"),
                issues(row.getArray("issues")));
    }

    private static List<IssueId> issues(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(IssueId::of).toList();
    }
}
