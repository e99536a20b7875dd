package org.lianshou.query.sessions;

import java.util.ArrayList;
import java.util.List;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.lianshou.query.web.Slice;
import org.springframework.stereotype.Component;

/** Reads the list of sessions for one person, and what waits for one. */
@Component
class SessionsQuery {
    private static final int MOST_WAITING = 60;

    private final ViewDatabase database;
    private final SessionSight sight;
    private final Sight issues;
    private final Directory directory;

    SessionsQuery(ViewDatabase database, SessionSight sight, Sight issues, Directory directory) {
        this.database = database;
        this.sight = sight;
        this.issues = issues;
        this.directory = directory;
    }

    /** Newest first, from below a number on. */
    Slice<SessionRow> page(Person person, List<Condition> asked, long below, int limit) {
        List<Condition> conditions = new ArrayList<>(asked);
        conditions.add(Condition.of("number < ?", below));
        conditions.add(sight.of(person));
        Condition where = Condition.allOf(conditions);
        List<SessionRow> rows = database.client()
                .sql("select * from session where " + where.sql() + " order by number desc limit " + (limit + 1))
                .params(where.values())
                .query(SessionRow::read)
                .list();
        return Slice.of(rows, limit, SessionRow::number);
    }

    /** How many there are on a pile. */
    long count(Person person, SessionPile pile) {
        Condition where = Condition.allOf(List.of(pile.condition(), sight.of(person)));
        return database.client()
                .sql("select count(*) from session where " + where.sql())
                .params(where.values())
                .query(Long.class)
                .single();
    }

    /** Issues of an area in discussion that stand on no agenda of a session to come, those that came first first. */
    List<WaitingIssue> waiting(AreaId area, Person person) {
        Condition where = Condition.allOf(List.of(
                Condition.of("stage = 'accepted'"),
                Condition.of("starts_with(area_path, ?)", directory.path(area).toString()),
                issues.of(person)));
        return database.client()
                .sql("select stream, number, summary, area, reported_at, due_at from register where " + where.sql()
                        + " and not exists (select 1 from session s where s.stage in ('convened', 'open')"
                        + " and s.issues @> array[register.stream::text]) order by number limit " + MOST_WAITING)
                .params(where.values())
                .query(WaitingIssue::read)
                .list();
    }
}
