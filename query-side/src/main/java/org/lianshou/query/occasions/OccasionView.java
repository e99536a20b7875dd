package org.lianshou.query.occasions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.Columns;
import org.lianshou.query.projection.View;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row an occasion, whichever kind it is of. Nothing of it changes later. */
abstract class OccasionView<S extends StreamState<S>> implements View<S> {
    private static final String INSERT = """
            insert into occasion (stream, number, kind, area, area_path, at, held_by, issues)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (stream) do nothing
            """;

    private static final String[] TYPES = {"uuid", "int8", "text", "text", "text", "timestamptz", "text", "int4"};

    private final OccasionKind name;
    private final StreamKind<S> kind;
    private final Directory directory;

    OccasionView(OccasionKind name, StreamKind<S> kind, Directory directory) {
        this.name = name;
        this.kind = kind;
        this.directory = directory;
    }

    /** What the row says of it. */
    record Fact(AreaId area, Instant at, PersonId by, int issues) {}

    abstract Fact fact(S occasion);

    @Override
    public final StreamKind<S> kind() {
        return kind;
    }

    @Override
    public final void show(List<Change<S>> changes, JdbcTemplate jdbc) {
        List<@Nullable Object[]> rows =
                Change.lastOfEach(changes).stream().map(this::row).toList();
        jdbc.update(INSERT, Columns.of(rows, TYPES));
    }

    private @Nullable Object[] row(Change<S> change) {
        Fact fact = fact(change.after());
        return new @Nullable Object[] {
            change.stream(),
            change.number(),
            Kebab.of(name),
            fact.area().value(),
            // nobody's area holds an area that the directory does not know
            directory.wayTo(fact.area()).map(AreaPath::toString).orElse(""),
            fact.at().atOffset(ZoneOffset.UTC),
            fact.by().value(),
            fact.issues()
        };
    }
}
