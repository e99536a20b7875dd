package org.lianshou.query.register;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
}
