package org.lianshou.query.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lianshou.directory.Directory;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.web.Slice;
import org.springframework.stereotype.Component;

/** Reads the boards of an area and of all below it. */
@Component
class NoticesQuery {

    private final ViewDatabase database;
    private final Directory directory;
    private final Clock clock;

    /** A notice, by where in the log it was posted. */
    record Placed(long position, NoticeRow notice) {}

    NoticesQuery(ViewDatabase database, Directory directory, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.clock = clock;
    }

    /** Newest first, from below a place on. */
    Slice<NoticeRow> page(BoardFilter filter, long below, int limit) {
        Slice<Placed> slice = Slice.of(below(filter, below, limit + 1), limit, Placed::position);
        return new Slice<>(slice.items().stream().map(Placed::notice).toList(), slice.next());
    }

    /** As {@link #page}, with the place of each. */
    List<Placed> below(BoardFilter filter, long below, int most) {
        Condition where = filter.condition(directory, clock.instant());
        return database.client()
                .sql("select * from notice where " + where.sql()
                        + " and posted_position < ? order by posted_position desc limit ?")
                .params(where.values())
                .param(below)
                .param(most)
                .query((row, n) -> new Placed(row.getLong("posted_position"), NoticeRow.read(row)))
                .list();
    }

    /** By the number of its issue; empty for what is no number. */
    Optional<NoticeRow> find(String number) {
        return number.matches("[0-9]{1,18}")
                ? database.client()
                        .sql("select * from notice where number = ?")
                        .param(Long.parseLong(number))
                        .query((row, n) -> NoticeRow.read(row))
                        .optional()
                : Optional.empty();
    }

    /** The version of a notice's issue, which an objection names. */
    long version(NoticeRow notice) {
        return database.client()
                .sql("select version from details where stream = ?")
                .param(notice.issue().value())
                .query(Long.class)
                .single();
    }
}
