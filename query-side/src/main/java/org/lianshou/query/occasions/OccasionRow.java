package org.lianshou.query.occasions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.OccasionId;
import org.lianshou.issue.PersonId;
import org.lianshou.query.Kebab;

/**
 * An occasion in the list.
 *
 * @param at when it was
 * @param by who held it, or went there
 * @param issues how many arose, whoever sees them
 */
record OccasionRow(OccasionId id, OccasionKind kind, long number, AreaId area, Instant at, PersonId by, int issues) {

    static OccasionRow read(ResultSet row, int n) throws SQLException {
        return new OccasionRow(
                new OccasionId(row.getObject("stream", UUID.class)),
                Kebab.parse("kind", row.getString("kind"), OccasionKind.class),
                row.getLong("number"),
                new AreaId(row.getString("area")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getString("held_by")),
                row.getInt("issues"));
    }
}
