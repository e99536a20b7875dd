package org.lianshou.query.late;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.IssueId;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.late.DueClocks.Due;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.register.IssueRow;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.springframework.stereotype.Component;

/**
 * The issues of which some clock is past its time now. The register says which come into question, since whatever is late
 * is owed and past, or has shown a card; which clock it is and since when, the issue itself.
 */
@Component
class LateIssues {

    /** So many are looked at, those due first; a county with more has other troubles than the rest of the list. */
    static final int MOST = 2_000;

    private final ViewDatabase database;
    private final DueClocks clocks;
    private final Directory directory;
    private final LiveRules rules;
    private final Sight sight;
    private final Clock clock;

    LateIssues(
            ViewDatabase database, DueClocks clocks, Directory directory, LiveRules rules, Sight sight, Clock clock) {
        this.database = database;
        this.clocks = clocks;
        this.directory = directory;
        this.rules = rules;
        this.sight = sight;
        this.clock = clock;
    }

    /** Those that a person sees in an area and below, the longest late first. */
    List<LateIssue> of(Person person, @Nullable String area) {
        Instant now = clock.instant();
        Condition where = Condition.allOf(List.of(
                Condition.of("closed_at is null"),
                Condition.of("(card is not null or (owed and due_at <= ?))", now.atOffset(ZoneOffset.UTC)),
                area == null ? Condition.of("true") : Condition.of("starts_with(area_path, ?)", path(area)),
                sight.of(person)));
        List<IssueRow> rows = database.client()
                .sql("select * from register where " + where.sql() + " order by due_at nulls last, number limit "
                        + MOST)
                .params(where.values())
                .query((row, n) -> IssueRow.read(row, now))
                .list();
        Map<IssueId, Long> versions = new HashMap<>();
        rows.forEach(row -> versions.put(row.id(), row.version()));
        Map<IssueId, List<Due>> due = clocks.of(versions);
        WorkCalendar calendar = rules.now().calendar();
        return rows.stream()
                .flatMap(row -> late(row, due.getOrDefault(row.id(), List.of()), calendar, now).stream())
                .sorted(LateFilter.Order.LATE.comparator())
                .toList();
    }

    private Optional<LateIssue> late(IssueRow row, List<Due> due, WorkCalendar calendar, Instant now) {
        return due.stream()
                .filter(one -> one.deadline().isMissedAt(now))
                .min(Comparator.comparing(one -> one.deadline().due()))
                .map(one -> new LateIssue(
                        row,
                        way(row.area()),
                        one.clock(),
                        one.deadline(),
                        worked(one.deadline().due(), now, calendar)));
    }

    /** The worked days since the one on which it was due. */
    private static int worked(Instant due, Instant now, WorkCalendar calendar) {
        LocalDate first = WorkCalendar.day(due).plusDays(1);
        LocalDate today = WorkCalendar.day(now);
        return first.isAfter(today)
                ? 0
                : Math.toIntExact(first.datesUntil(today.plusDays(1))
                        .filter(day -> !calendar.on(day).isOff())
                        .count());
    }

    private AreaPath way(AreaId area) {
        return directory
                .wayTo(area)
                .orElseGet(() -> new AreaPath(Stream.of(area).toList()));
    }

    private String path(String area) {
        return directory
                .wayTo(new AreaId(area))
                .map(AreaPath::toString)
                .orElseThrow(() -> new InvalidInput("area", "unknown-area", "names no area of this county"));
    }
}
