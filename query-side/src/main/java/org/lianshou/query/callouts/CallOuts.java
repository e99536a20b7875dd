package org.lianshou.query.callouts;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutStage;
import org.lianshou.directory.Person;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.VisibleUndertakings;
import org.springframework.stereotype.Component;

/** The call-outs that a person sees. */
@Component
public class CallOuts {
    private static final Rule RULE = AccessTable.rule("GET /api/call-outs").orElseThrow();

    private static final int MOST = 200;

    private final ViewDatabase database;
    private final VisibleUndertakings sight;
    private final Clock clock;

    CallOuts(ViewDatabase database, VisibleUndertakings sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    /** Those made for an issue that are not over. */
    public List<CallOutCard> openFor(IssueId issue, Person person) {
        Condition where = Condition.allOf(List.of(
                Condition.of("issue = ?", issue.toString()), Condition.of("stage = ?", Kebab.of(CallOutStage.OPEN))));
        return newest(where, person, MOST);
    }

    /** Where a person's own units are called to and have not come, soonest first. */
    public List<Awaited> awaiting(Person person) {
        Set<UnitId> own = person.units();
        if (own.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Condition called = Condition.allOf(List.of(
                Condition.of("late_from is not null"),
                Condition.of(
                        "units && string_to_array(?, ' ')",
                        own.stream().map(UnitId::value).collect(Collectors.joining(" ")))));
        return snapshots(called, person, MOST).stream()
                .map(Snapshot::state)
                .flatMap(callOut -> callOut.owed().stream()
                        .filter(unit -> own.contains(unit.unit()))
                        .map(unit -> Awaited.of(callOut, unit, now)))
                .sorted(Comparator.comparing(Awaited::by))
                .toList();
    }

    /** The newest of those that meet a condition. */
    List<CallOutCard> newest(Condition where, Person person, int most) {
        Instant now = clock.instant();
        return snapshots(where, person, most).stream()
                .map(snapshot -> CallOutCard.of(snapshot, now))
                .toList();
    }

    private List<Snapshot<CallOut>> snapshots(Condition where, Person person, int most) {
        Condition seen = Condition.allOf(List.of(where, sight.of(RULE, person)));
        return database.client()
                .sql("select number, position, state from call_out_details join call_out using (stream, number) where "
                        + seen.sql() + " order by number desc limit " + most)
                .params(seen.values())
                .query((row, n) -> Snapshot.read(CallOut.KIND, row))
                .list();
    }
}
