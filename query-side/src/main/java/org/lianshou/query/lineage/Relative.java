package org.lianshou.query.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Stage;
import org.lianshou.query.Kebab;

/**
 * An issue that another one belongs with.
 *
 * @param place which part of its parent it is, or which matter of its occasion, from 1
 */
public record Relative(
        IssueId id,
        long number,
        Stage stage,
        String summary,
        @Nullable Integer place) {

    static Relative read(ResultSet row) throws SQLException {
        return new Relative(
                new IssueId(row.getObject("stream", UUID.class)),
                row.getLong("number"),
                Kebab.parse("stage", row.getString("stage"), Stage.class),
                row.getString("summary"),
                row.getObject("place", Integer.class));
    }
}
