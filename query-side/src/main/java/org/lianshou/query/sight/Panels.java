package org.lianshou.query.sight;

import org.lianshou.directory.Person;
import org.lianshou.query.projection.ViewDatabase;
import org.springframework.stereotype.Component;

/** On how many panels somebody sits (说事小组), whatever they are beside: it opens the sessions' pages to them. */
@Component
public class Panels {
    private static final String SEATS =
            "select count(*) from session where people <> '{}' and people @> array[?::text]";

    private final ViewDatabase database;

    Panels(ViewDatabase database) {
        this.database = database;
    }

    public boolean ever(Person person) {
        return count(SEATS, person) > 0;
    }

    /** Of sessions that are not over: minutes are still to be signed after the meeting. */
    public long running(Person person) {
        return count(SEATS + " and stage not in ('minutes-approved', 'called-off')", person);
    }

    private long count(String sql, Person person) {
        return database.client()
                .sql(sql)
                .param(person.id().value())
                .query(Long.class)
                .single();
    }
}
