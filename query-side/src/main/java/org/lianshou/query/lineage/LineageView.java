package org.lianshou.query.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Descent;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Lineage;
import org.lianshou.issue.OccasionId;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.Columns;
import org.lianshou.query.projection.View;
import org.lianshou.stream.StreamKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row an issue that came from another stream, or is gathered under one. */
@Component
class LineageView implements View<Issue> {

    private static final String UPSERT = """
            insert into lineage (stream, parent, gathering, occasion, place)
            select stream, parent, gathering, occasion, place
              from unnest(?, ?, ?, ?, ?) as row (stream, parent, gathering, occasion, place)
            on conflict (stream) do update set gathering = excluded.gathering
            """;

    @Override
    public StreamKind<Issue> kind() {
        return Issue.KIND;
    }

    @Override
    public void show(List<Change<Issue>> changes, JdbcTemplate jdbc) {
        List<@Nullable Object[]> rows = Change.lastOfEach(changes).stream()
                .filter(change -> change.after().lineage() != null)
                .map(LineageView::row)
                .toList();
        if (!rows.isEmpty()) {
            jdbc.update(UPSERT, Columns.of(rows, "uuid", "uuid", "uuid", "uuid", "int4"));
        }
    }

    private static @Nullable Object[] row(Change<Issue> change) {
        Lineage kin = change.after().kin();
        Descent descent = kin.descent();
        IssueId parent = kin.parent();
        IssueId gathering = kin.gathering();
        OccasionId occasion = descent == null ? null : descent.occasion();
        return new @Nullable Object[] {
            change.stream(),
            parent == null ? null : parent.value(),
            gathering == null ? null : gathering.value(),
            occasion == null ? null : occasion.value(),
            descent == null ? null : descent.number()
        };
    }
}
