package org.lianshou.query.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.lianshou.query.web.Slice;
import org.springframework.stereotype.Component;

/** Reads the register for one person. */
@Component
class RegisterQuery {

    private final ViewDatabase database;
    private final Directory directory;
    private final Sight sight;
    private final Clock clock;

    RegisterQuery(ViewDatabase database, Directory directory, Sight sight, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.sight = sight;
        this.clock = clock;
    }

    /** How many of the issues that a person sees are late. */
    long late(Person person) {
        Condition seen = sight.of(person);
        return database.client()
                .sql("select count(*) from register where owed and due_at <= ? and " + seen.sql())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .params(seen.values())
                .query(Long.class)
                .single();
    }

    /** Newest first, from below a number on. */
    Slice<IssueRow> page(Person person, IssueFilter filter, long below, int limit) {
        Instant now = clock.instant();
        List<Condition> conditions = new ArrayList<>(filter.conditions(directory, now.atOffset(ZoneOffset.UTC)));
        conditions.add(Condition.of("number < ?", below));
        conditions.add(sight.of(person));
        Condition where = Condition.allOf(conditions);
        List<IssueRow> rows = database.client()
                .sql("select * from register where " + where.sql() + " order by number desc limit " + (limit + 1))
                .params(where.values())
                .query((row, n) -> IssueRow.read(row, now))
                .list();
        return Slice.of(rows, limit, IssueRow::number);
    }

    /** How many of the issues that a person sees match each filter, in the filters' order. */
    List<Long> counts(Person person, List<IssueFilter> filters) {
        Object now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Condition> each = filters.stream()
                .map(filter -> Condition.allOf(filter.conditions(directory, now)))
                .toList();
        Condition seen = sight.of(person);
        String counts = each.stream()
                .map(condition -> "count(*) filter (where " + condition.sql() + ")")
                .collect(Collectors.joining(", "));
        return database.client()
                .sql("select " + counts + " from register where closed_at is null and " + seen.sql())
                .params(Stream.concat(each.stream(), Stream.of(seen))
                        .flatMap(condition -> condition.values().stream())
                        .toList())
                .query((row, n) -> IntStream.rangeClosed(1, each.size())
                        .mapToObj(column -> count(row, column))
                        .toList())
                .single();
    }

    /** What lies on any of the piles: by when it is due, and what has no time last. */
    List<IssueRow> soonest(Person person, List<IssueFilter> piles, int most) {
        Instant now = clock.instant();
        Object at = now.atOffset(ZoneOffset.UTC);
        Condition onAny = Condition.anyOf(piles.stream()
                .map(filter -> Condition.allOf(filter.conditions(directory, at)))
                .toList());
        Condition where = Condition.allOf(List.of(Condition.of("closed_at is null"), onAny, sight.of(person)));
        return database.client()
                .sql("select * from register where " + where.sql() + " order by due_at nulls last, number limit "
                        + most)
                .params(where.values())
                .query((row, n) -> IssueRow.read(row, now))
                .list();
    }

    private static long count(ResultSet row, int column) {
        try {
            return row.getLong(column);
        } catch (SQLException e) {
            throw new IllegalStateException("a count can't be read", e);
        }
    }
}
