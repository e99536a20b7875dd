package org.lianshou.query.callouts;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.callout.Call;
import org.lianshou.callout.CallOut;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.issue.IssueId;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.Columns;
import org.lianshou.query.projection.View;
import org.lianshou.stream.StreamKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row a call-out, with what lists are asked for. */
@Component
class CallOutView implements View<CallOut> {
    private static final String UPSERT = """
            insert into call_out (stream, number, area, area_path, stage, issue, units, late_from)
            select stream, number, area, area_path, stage, issue, string_to_array(units, ' '), late_from
              from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as row (stream, number, area, area_path, stage, issue, units, late_from)
            on conflict (stream) do update set
                stage = excluded.stage, units = excluded.units, late_from = excluded.late_from
            """;

    private static final String[] TYPES = {"uuid", "int8", "text", "text", "text", "text", "text", "timestamptz"};

    private final Directory directory;

    CallOutView(Directory directory) {
        this.directory = directory;
    }

    @Override
    public StreamKind<CallOut> kind() {
        return CallOut.KIND;
    }

    @Override
    public void show(List<Change<CallOut>> changes, JdbcTemplate jdbc) {
        List<@Nullable Object[]> rows = Change.lastOfEach(changes).stream()
                .filter(change -> change.after().exists())
                .map(this::row)
                .toList();
        jdbc.update(UPSERT, Columns.of(rows, TYPES));
    }

    private @Nullable Object[] row(Change<CallOut> change) {
        CallOut callOut = change.after();
        Call call = callOut.called();
        IssueId issue = call.issue();
        return new @Nullable Object[] {
            change.stream(),
            change.number(),
            call.area().value(),
            // nobody's area holds an area that the directory does not know
            directory.wayTo(call.area()).map(AreaPath::toString).orElse(""),
            Kebab.of(callOut.stage()),
            issue == null ? null : issue.toString(),
            // as one text, since a column of arrays would be unnested to the last; no id has a space
            callOut.units().stream().map(unit -> unit.unit().value()).collect(Collectors.joining(" ")),
            callOut.lateFrom().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null)
        };
    }
}
