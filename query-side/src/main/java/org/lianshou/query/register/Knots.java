package org.lianshou.query.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Issue;
import org.lianshou.issue.LadderEvent.IssueDelegated;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.ResolutionEvent.IssueReturned;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.Columns;
import org.lianshou.stream.StreamEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a row of the register says of the way that an issue took, and not of how it stands. */
final class Knots {

    private static final String UPDATE = """
            update register set returns = register.returns + knot.returns,
                   raised = case when knot.moved then knot.raised else register.raised end
              from unnest(?, ?, ?, ?) as knot (stream, returns, moved, raised)
             where register.stream = knot.stream
            """;

    private int returns;
    private boolean moved;
    private @Nullable String raised;

    private Knots() {}

    /** Most events tie none. */
    static void note(List<Change<Issue>> changes, JdbcTemplate jdbc) {
        Map<UUID, Knots> knots = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> ties(change.event()))
                .forEach(change -> knots.computeIfAbsent(change.stream(), stream -> new Knots())
                        .tie(change.event()));
        if (!knots.isEmpty()) {
            List<@Nullable Object[]> rows = knots.entrySet().stream()
                    .map(knot -> knot.getValue().row(knot.getKey()))
                    .toList();
            jdbc.update(UPDATE, Columns.of(rows, "uuid", "int4", "bool", "text"));
        }
    }

    private static boolean ties(StreamEvent event) {
        return event instanceof IssueReturned || event instanceof IssueEscalated || event instanceof IssueDelegated;
    }

    private void tie(StreamEvent event) {
        if (event instanceof IssueReturned) {
            returns++;
        } else {
            moved = true;
            raised = event instanceof IssueEscalated escalated ? Kebab.of(escalated.to()) : null;
        }
    }

    private @Nullable Object[] row(UUID stream) {
        return new @Nullable Object[] {stream, returns, moved, raised};
    }
}
