package org.lianshou.query.responses;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.Columns;
import org.lianshou.query.projection.View;
import org.lianshou.response.Opening;
import org.lianshou.response.WholeNetResponse;
import org.lianshou.stream.StreamKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row a response, with what lists are asked for. */
@Component
class ResponseView implements View<WholeNetResponse> {
    private static final String UPSERT = """
            insert into response (stream, number, area, area_path, stage, issue, units)
            select stream, number, area, area_path, stage, issue, string_to_array(units, ' ')
              from unnest(?, ?, ?, ?, ?, ?, ?) as row (stream, number, area, area_path, stage, issue, units)
            on conflict (stream) do update set
                area = excluded.area, area_path = excluded.area_path, stage = excluded.stage, units = excluded.units
            """;

    private static final String[] TYPES = {"uuid", "int8", "text", "text", "text", "text", "text"};

    private final Directory directory;

    ResponseView(Directory directory) {
        this.directory = directory;
    }

    @Override
    public StreamKind<WholeNetResponse> kind() {
        return WholeNetResponse.KIND;
    }

    @Override
    public void show(List<Change<WholeNetResponse>> changes, JdbcTemplate jdbc) {
        List<@Nullable Object[]> rows = Change.lastOfEach(changes).stream()
                .filter(change -> change.after().exists())
                .map(this::row)
                .toList();
        jdbc.update(UPSERT, Columns.of(rows, TYPES));
    }

    private @Nullable Object[] row(Change<WholeNetResponse> change) {
        WholeNetResponse response = change.after();
        Opening opening = response.opened();
        return new @Nullable Object[] {
            change.stream(),
            change.number(),
            opening.area().value(),
            // nobody's area holds an area that the directory does not know
            directory.wayTo(opening.area()).map(AreaPath::toString).orElse(""),
            Kebab.of(response.stage()),
            opening.issue().toString(),
            // as one text, since a column of arrays would be unnested to the last; no id has a space
            response.units().stream().map(UnitId::value).collect(Collectors.joining(" "))
        };
    }
}
