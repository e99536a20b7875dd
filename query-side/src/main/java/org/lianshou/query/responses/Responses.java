package org.lianshou.query.responses;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Person;
import org.lianshou.issue.IssueId;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.VisibleUndertakings;
import org.lianshou.response.WholeNetResponse;
import org.springframework.stereotype.Component;

/** The responses that a person sees. */
@Component
public class Responses {
    private static final Rule RULE = AccessTable.rule("GET /api/responses").orElseThrow();

    private final ViewDatabase database;
    private final VisibleUndertakings sight;
    private final Clock clock;

    Responses(ViewDatabase database, VisibleUndertakings sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    /** That to an issue, which has one at most. */
    public Optional<ResponseRow> to(IssueId issue, Person person) {
        return newest(Condition.of("issue = ?", issue.toString()), person, 1).stream()
                .findFirst();
    }

    /** The newest of those that meet a condition. */
    List<ResponseRow> newest(Condition where, Person person, int most) {
        Condition seen = Condition.allOf(List.of(where, sight.of(RULE, person)));
        return database.client()
                .sql("select number, position, state from response_details join response using (stream, number) where "
                        + seen.sql() + " order by number desc limit " + most)
                .params(seen.values())
                .query((row, n) -> ResponseRow.of(Snapshot.read(WholeNetResponse.KIND, row), clock.instant()))
                .list();
    }
}
