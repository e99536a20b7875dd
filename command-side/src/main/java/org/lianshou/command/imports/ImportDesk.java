package org.lianshou.command.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files in hand and the receipts of their rows, in the command side's own tables. */
final class ImportDesk {
    private final JdbcClient sql;

    ImportDesk(DataSource dataSource) {
        sql = JdbcClient.create(dataSource);
    }

    /** A file that is being worked on. */
    @SuppressWarnings("ArrayRecordComponent") // carried from one call to the next, never compared
    record Running(UUID id, String profile, PersonId by, byte[] content) {}

    void keep(Running file, byte[] sha256, int total, Instant now) {
        sql.sql("""
                insert into desk.import (id, profile, started_by, started_at, total, sha256, content)
                values (:id, :profile, :by, :now, :total, :sha256, :content)
                """)
                .param("id", file.id())
                .param("profile", file.profile())
                .param("by", file.by().value())
                .param("now", sqlTime(now))
                .param("total", total)
                .param("sha256", sha256)
                .param("content", file.content())
                .update();
    }

    Optional<Running> nextRunning() {
        return sql.sql("""
                select id, profile, started_by, content from desk.import
                 where state = 'running' order by started_at, id limit 1
                """)
                .query((row, n) -> new Running(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new PersonId(row.getString(3)),
                        row.getBytes(4)))
                .optional();
    }

    /** The row up to which all have receipts. Rows are worked on in order, so the last receipt's. */
    int doneUpTo(UUID id) {
        return sql.sql("select coalesce(max(row), 0) from desk.import_receipt where import = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Keeps a receipt once, also where two nodes work on the same file. */
    void keep(UUID id, Receipt receipt) {
        IssueId issue = receipt.issue();
        sql.sql("""
                insert into desk.import_receipt
                       (import, row, line, source_key, accepted, issue, number, existing, code, column_name, message)
                values (:id, :row, :line, :key, :accepted, :issue, :number, :existing, :code, :column, :message)
                on conflict do nothing
                """)
                .param("id", id)
                .param("row", receipt.row())
                .param("line", receipt.line())
                .param("key", receipt.sourceKey())
                .param("accepted", receipt.status() == Receipt.Status.ACCEPTED)
                .param("issue", issue == null ? null : issue.value())
                .param("number", receipt.number())
                .param("existing", receipt.existing())
                .param("code", receipt.code())
                .param("column", receipt.column())
                .param("message", receipt.message())
                .update();
    }

    void end(UUID id, ImportState state, @Nullable String failure, Instant now) {
        sql.sql("""
                update desk.import set state = :state, failure = :failure, finished_at = :now, content = null
                 where id = :id and state = 'running'
                """)
                .param("state", state.written())
                .param("failure", failure)
                .param("now", sqlTime(now))
                .param("id", id)
                .update();
    }

    Optional<ImportStatus> status(UUID id) {
        return sql.sql("""
                select i.id, i.profile, i.state, i.total, i.started_at, i.finished_at, i.failure,
                       count(*) filter (where r.accepted) as accepted,
                       count(*) filter (where not r.accepted) as rejected,
                       count(*) filter (where r.existing) as existing
                  from desk.import i left join desk.import_receipt r on r.import = i.id
                 where i.id = :id group by i.id
                """).param("id", id).query((row, n) -> status(row)).optional();
    }

    List<Receipt> receipts(UUID id, int afterRow, int limit) {
        return sql.sql("""
                select row, line, source_key, accepted, issue, number, existing, code, column_name, message
                  from desk.import_receipt where import = :id and row > :after order by row limit :limit
                """)
                .param("id", id)
                .param("after", afterRow)
                .param("limit", limit)
                .query((row, n) -> receipt(row))
                .list();
    }

    private static ImportStatus status(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportStatus(
                row.getObject("id", UUID.class),
                row.getString("profile"),
                ImportState.of(row.getString("state")),
                row.getInt("total"),
                row.getInt("accepted"),
                row.getInt("rejected"),
                row.getInt("existing"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("failure"));
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        UUID issue = row.getObject("issue", UUID.class);
        return new Receipt(
                row.getInt("row"),
                row.getInt("line"),
                row.getString("source_key"),
                row.getBoolean("accepted") ? Receipt.Status.ACCEPTED : Receipt.Status.REJECTED,
                issue == null ? null : new IssueId(issue),
                row.getObject("number", Long.class),
                row.getBoolean("existing"),
                row.getString("code"),
                row.getString("column_name"),
                row.getString("message"));
    }

    private static OffsetDateTime sqlTime(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
