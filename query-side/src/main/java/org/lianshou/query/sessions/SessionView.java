package org.lianshou.query.sessions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.Columns;
import org.lianshou.query.projection.View;
import org.lianshou.session.Convening;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.stream.StreamKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row a session, as it stands. */
@Component
class SessionView implements View<JointSession> {
    private static final String UPSERT = """
            insert into session (stream, number, version, area, area_path, mode, stage, scheduled_at, opened_at,
                closed_at, items, settled, issues, people)
            select stream, number, version, area, area_path, mode, stage, scheduled_at, opened_at,
                   closed_at, items, settled, string_to_array(issues, ' '), string_to_array(people, ' ')
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as row (stream, number, version, area, area_path, mode, stage, scheduled_at, opened_at,
                        closed_at, items, settled, issues, people)
            on conflict (stream) do update set
                version = excluded.version, stage = excluded.stage, opened_at = excluded.opened_at,
                closed_at = excluded.closed_at, items = excluded.items, settled = excluded.settled,
                issues = excluded.issues, people = excluded.people
            """;

    private static final String[] TYPES = {
        "uuid",
        "int8",
        "int4",
        "text",
        "text",
        "text",
        "text",
        "timestamptz",
        "timestamptz",
        "timestamptz",
        "int4",
        "int4",
        "text",
        "text"
    };

    private final Directory directory;

    SessionView(Directory directory) {
        this.directory = directory;
    }

    @Override
    public StreamKind<JointSession> kind() {
        return JointSession.KIND;
    }

    @Override
    public void show(List<Change<JointSession>> changes, JdbcTemplate jdbc) {
        List<@Nullable Object[]> rows = Change.lastOfEach(changes).stream()
                .filter(change -> change.after().exists())
                .map(this::row)
                .toList();
        jdbc.update(UPSERT, Columns.of(rows, TYPES));
    }

    private @Nullable Object[] row(Change<JointSession> change) {
        JointSession session = change.after();
        Convening convening = session.convened();
        return new @Nullable Object[] {
            change.stream(),
            change.number(),
            Math.toIntExact(session.version()),
            convening.area().value(),
            path(convening.area()),
            Kebab.of(convening.mode()),
            Kebab.of(session.stage()),
            time(convening.scheduledAt()),
            time(convening.openedAt()),
            time(convening.closedAt()),
            session.agenda().size(),
            (int) session.agenda().stream().filter(Item::isSettled).count(),
            words(session.agenda().stream().map(Item::issue).toList()),
            words(session.people())
        };
    }

    /** Nobody's area holds an area that the directory does not know. */
    private String path(AreaId area) {
        return directory
                .area(area)
                .map(one -> directory.path(one.id()).toString())
                .orElse("");
    }

    /** As one text, since a column of arrays would be unnested to the last; no id has a space. */
    private static String words(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
