package org.lianshou.query.register;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianshou.directory.Person;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Rows of the register by their ids, of those that a person sees. */
@Component
public class EarlierIssues {

    private final ViewDatabase database;
    private final Sight sight;
    private final Clock clock;

    EarlierIssues(ViewDatabase database, Sight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    /** The newest first. */
    public List<IssueRow> of(List<UUID> ids, Person person, int most) {
        Instant now = clock.instant();
        Condition seen = sight.of(person);
        return database.client()
                .sql("select * from register where stream = any(?) and " + seen.sql() + " order by number desc limit "
                        + most)
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .params(seen.values())
                .query((row, n) -> IssueRow.read(row, now))
                .list();
    }
}
