package org.lianshou.query.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.lianshou.directory.Person;
import org.lianshou.issue.IssueId;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Issues that something else names, as far as a person sees them. */
@Component
public class SeenIssues {

    private final ViewDatabase database;
    private final Sight sight;
    private final Clock clock;

    SeenIssues(ViewDatabase database, Sight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    /** Newest first. */
    public List<IssueRow> of(Collection<IssueId> issues, Person person) {
        return page(issues, person, Long.MAX_VALUE, issues.size());
    }

    /** Newest first, at most so many of those with a lower number. */
    public List<IssueRow> page(Collection<IssueId> issues, Person person, long below, int limit) {
        Instant now = clock.instant();
        Condition seen = sight.of(person);
        return database.client()
                .sql("select * from register where stream = any(?) and number < ? and " + seen.sql()
                        + " order by number desc limit ?")
                .param(ids(issues))
                .param(below)
                .params(seen.values())
                .param(limit)
                .query((row, n) -> IssueRow.read(row, now))
                .list();
    }

    /** Those of these numbers, newest first. */
    public List<IssueRow> numbered(Collection<Long> numbers, Person person) {
        Instant now = clock.instant();
        Condition seen = sight.of(person);
        return database.client()
                .sql("select * from register where number = any(?) and " + seen.sql() + " order by number desc")
                .param(new SqlArrayValue("bigint", numbers.toArray()))
                .params(seen.values())
                .query((row, n) -> IssueRow.read(row, now))
                .list();
    }

    /** Their numbers, the highest first. */
    public List<Long> numbers(Collection<IssueId> issues, Person person) {
        Condition seen = sight.of(person);
        return database.client()
                .sql("select number from register where stream = any(?) and " + seen.sql() + " order by number desc")
                .param(ids(issues))
                .params(seen.values())
                .query(Long.class)
                .list();
    }

    private static SqlArrayValue ids(Collection<IssueId> issues) {
        return new SqlArrayValue("uuid", issues.stream().map(IssueId::value).toArray());
    }
}
