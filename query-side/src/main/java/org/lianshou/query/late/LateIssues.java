package org.lianshou.query.late;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Issue;
import org.lianshou.issue.RunningClock;
import org.lianshou.policy.ClockTimes;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.LocalPolicies;
import org.lianshou.policy.Rules;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.late.LateIssue.Past;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.register.IssueRow;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.lianshou.wire.LianshouJson;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * The issues of which some clock is past its time now. The register says which come into question, since whatever is late
 * is owed and past, or has shown a card; which clock it is and since when, the issue itself.
 */
@Component
class LateIssues {

    /** So many are looked at, those due first; a county with more has other troubles than the rest of the list. */
    static final int MOST = 2_000;

    /** What took time, or was disputed. */
    private static final List<String> TOOK_TIME = List.of(
            "issue.returned",
            "issue.return-upheld",
            "issue.return-refused",
            "issue.extension-approved",
            "issue.extension-refused",
            "issue.deferred",
            "issue.escalated",
            "issue.rework-ordered",
            "issue.urged");

    private final ViewDatabase database;
    private final Directory directory;
    private final LiveRules rules;
    private final Sight sight;
    private final Clock clock;

    LateIssues(ViewDatabase database, Directory directory, LiveRules rules, Sight sight, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.rules = rules;
        this.sight = sight;
        this.clock = clock;
    }

    private record Candidate(IssueRow row, Issue issue) {}

    private record Told(UUID stream, Past past) {}

    /** Those that a person sees in an area and below, the longest late first. */
    List<LateIssue> of(Person person, @Nullable String area) {
        Instant now = clock.instant();
        Condition where = Condition.allOf(List.of(
                Condition.of("closed_at is null"),
                Condition.of("(card is not null or (owed and due_at <= ?))", now.atOffset(ZoneOffset.UTC)),
                area == null ? Condition.of("true") : Condition.of("starts_with(area_path, ?)", path(area)),
                sight.of(person)));
        List<Candidate> candidates = database.client()
                .sql("select *, (select state from details where details.stream = register.stream) as state"
                        + " from register where " + where.sql() + " order by due_at nulls last, number limit " + MOST)
                .params(where.values())
                .query((row, n) -> candidate(row, now))
                .list();
        Map<UUID, List<Past>> past = past(candidates);
        return candidates.stream()
                .flatMap(one -> late(one, past.getOrDefault(one.row().id().value(), List.of()), now).stream())
                .sorted(LateFilter.Order.LATE.comparator())
                .toList();
    }

    private static Candidate candidate(ResultSet row, Instant now) throws SQLException {
        Issue issue = LianshouJson.mapper().readValue(row.getString("state"), Issue.class);
        return new Candidate(IssueRow.read(row, now), issue);
    }

    private Optional<LateIssue> late(Candidate one, List<Past> past, Instant now) {
        Rules current = rules.now();
        return one.issue().clocks().stream()
                .filter(running -> running.kind() != ClockKind.NOTICE_PERIOD)
                .flatMap(running -> due(one.issue(), running, current, now)
                        .filter(deadline -> deadline.isMissedAt(now))
                        .map(deadline -> new LateIssue(
                                one.row(),
                                one.issue(),
                                way(one.row().area()),
                                running,
                                deadline,
                                worked(deadline.due(), now, current.calendar()),
                                past))
                        .stream())
                .min(Comparator.comparing(late -> late.deadline().due()));
    }

    /** The time for handling stands in the issue; the others follow from the figures that it keeps. */
    private Optional<Deadline> due(Issue issue, RunningClock running, Rules current, Instant now) {
        Duty duty = issue.duty();
        boolean known = duty == null
                || duty.policy() == null
                || current.policies().find(duty.policy()).isPresent();
        if (!known) {
            return running.kind() == ClockKind.HANDLING && duty != null
                    ? Optional.ofNullable(duty.deadline())
                    : Optional.empty();
        }
        if (running.kind() == ClockKind.HANDLING && (duty == null || duty.deadline() == null)) {
            return Optional.empty();
        }
        LocalPolicies local = new LocalPolicies(directory, current.policies());
        return new ClockTimes(local.ofClocks(issue, now), current.calendar()).due(issue, running);
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

    private Map<UUID, List<Past>> past(List<Candidate> candidates) {
        List<UUID> streams = new ArrayList<>();
        candidates.forEach(one -> streams.add(one.row().id().value()));
        return database
                .client()
                .sql("select stream, type, count(*) from history where stream = any(?) and type = any(?)"
                        + " group by stream, type order by min(position)")
                .params(new SqlArrayValue("uuid", streams.toArray()), new SqlArrayValue("text", TOOK_TIME.toArray()))
                .query((row, n) -> new Told(row.getObject(1, UUID.class), new Past(row.getString(2), row.getLong(3))))
                .list()
                .stream()
                .collect(groupingBy(Told::stream, mapping(Told::past, toList())));
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
