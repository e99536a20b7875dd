package org.lianshou.query.supervision;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.IssueId;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.Columns;
import org.lianshou.query.projection.View;
import org.lianshou.stream.StreamKind;
import org.lianshou.supervision.Supervised;
import org.lianshou.supervision.SupervisionOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row an order, as it stands. */
@Component
class OrderView implements View<SupervisionOrder> {
    private static final String UPSERT = """
            insert into supervision_order (stream, number, version, area, area_path, unit, stage, listed, ground,
                issued_by, reply_by, bound, late_reply, issues)
            select stream, number, version, area, area_path, unit, stage, listed, ground,
                   issued_by, reply_by, bound, late_reply, string_to_array(issues, ' ')
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as row (stream, number, version, area, area_path, unit, stage, listed, ground,
                        issued_by, reply_by, bound, late_reply, issues)
            on conflict (stream) do update set
                version = excluded.version, stage = excluded.stage, reply_by = excluded.reply_by,
                bound = excluded.bound, late_reply = excluded.late_reply
            """;

    private static final String[] TYPES = {
        "uuid",
        "int8",
        "int4",
        "text",
        "text",
        "text",
        "text",
        "bool",
        "text",
        "text",
        "timestamptz",
        "bool",
        "bool",
        "text"
    };

    private final Directory directory;

    OrderView(Directory directory) {
        this.directory = directory;
    }

    @Override
    public StreamKind<SupervisionOrder> kind() {
        return SupervisionOrder.KIND;
    }

    @Override
    public void show(List<Change<SupervisionOrder>> changes, JdbcTemplate jdbc) {
        List<@Nullable Object[]> rows = Change.lastOfEach(changes).stream()
                .filter(change -> change.after().exists())
                .map(this::row)
                .toList();
        jdbc.update(UPSERT, Columns.of(rows, TYPES));
    }

    private @Nullable Object[] row(Change<SupervisionOrder> change) {
        SupervisionOrder order = change.after();
        Supervised about = order.issued();
        Deadline due = Objects.requireNonNull(order.replyBy());
        return new @Nullable Object[] {
            change.stream(),
            change.number(),
            Math.toIntExact(order.version()),
            about.area().value(),
            path(about.area()),
            about.unit().value(),
            Kebab.of(order.stage()),
            about.listed(),
            about.ground().code(),
            Kebab.of(Objects.requireNonNull(order.by()).capacity()),
            due.due().atOffset(ZoneOffset.UTC),
            due.isBound(),
            order.hadLateReply(),
            about.issues().stream().map(IssueId::toString).collect(Collectors.joining(" "))
        };
    }

    /** Nobody's area holds an area that the directory does not know. */
    private String path(AreaId area) {
        return directory.wayTo(area).map(Object::toString).orElse("");
    }
}
