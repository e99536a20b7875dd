package org.lianshou.command.attachments;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The attachments to which no event is known to refer as yet, and how far the log was read for such events. An
 * attachment has its row before it has its file, and loses the row when it is referred to or swept.
 */
final class WaitingAttachments {
    private final JdbcClient sql;
    private final Clock clock;

    WaitingAttachments(DataSource dataSource, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** Doing it again is harmless: what was noted before a crash may be handed in once more. */
    void add(UUID id) {
        sql.sql("insert into desk.attachment (id, named_at) values (?, ?) on conflict (id) do nothing")
                .params(id, sqlTime(clock.instant()))
                .update();
    }

    /**
     * Notes that an order names it, before the order is given: it is not swept for another day.
     *
     * @return false where it is being swept; true also where it waits no longer
     */
    boolean name(UUID id) {
        return sql.sql("""
                update desk.attachment set named_at = case when swept then named_at else greatest(named_at, ?) end
                 where id = ? returning not swept
                """)
                .params(sqlTime(clock.instant()), id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Marks those that nobody has named since an instant, and gives all that are marked and not yet gone. */
    List<UUID> sweep(Instant before) {
        sql.sql("update desk.attachment set swept = true where named_at < ?")
                .param(sqlTime(before))
                .update();
        return sql.sql("select id from desk.attachment where swept")
                .query(UUID.class)
                .list();
    }

    void forget(Collection<UUID> ids) {
        sql.sql("delete from desk.attachment where id = any (?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .update();
    }

    /** How far the log was read for references. */
    long readUpTo() {
        return sql.sql("select position from desk.attachment_cursor")
                .query(Long.class)
                .single();
    }

    /** What is referred to up to a position waits no longer. A crash between the two steps repeats the first. */
    void readUpTo(long position, Collection<UUID> referredTo) {
        if (!referredTo.isEmpty()) {
            forget(referredTo);
        }
        sql.sql("update desk.attachment_cursor set position = ? where position < ?")
                .params(position, position)
                .update();
    }

    private static OffsetDateTime sqlTime(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
