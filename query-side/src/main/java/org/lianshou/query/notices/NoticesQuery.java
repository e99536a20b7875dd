package org.lianshou.query.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.web.Slice;
import org.springframework.stereotype.Component;

/** Reads the boards of an area and of all below it. */
@Component
class NoticesQuery {

    private final ViewDatabase database;
    private final Directory directory;

    private record Placed(long position, NoticeRow notice) {}

    NoticesQuery(ViewDatabase database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /** Newest first, from below a place on. */
    Slice<NoticeRow> page(@Nullable String area, long below, int limit) {
        String path = area == null ? "" : path(area);
        List<Placed> rows = database.client()
                .sql("select * from notice where starts_with(board_path, ?) and posted_position < ?"
                        + " order by posted_position desc limit ?")
                .params(path, below, limit + 1)
                .query((row, n) -> new Placed(row.getLong("posted_position"), NoticeRow.read(row)))
                .list();
        Slice<Placed> slice = Slice.of(rows, limit, Placed::position);
        return new Slice<>(slice.items().stream().map(Placed::notice).toList(), slice.next());
    }

    private String path(String area) {
        return directory
                .wayTo(new AreaId(area))
                .map(AreaPath::toString)
                .orElseThrow(() -> new InvalidInput("area", "unknown-area", "names no area of this county"));
    }
}
