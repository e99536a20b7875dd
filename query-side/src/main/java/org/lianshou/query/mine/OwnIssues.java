package org.lianshou.query.mine;

import java.util.List;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.web.Slice;
import org.springframework.stereotype.Component;

/** What a person reported under their own account. */
@Component
class OwnIssues {

    private final ViewDatabase database;

    OwnIssues(ViewDatabase database) {
        this.database = database;
    }

    /** Newest first, from below a number on. */
    Slice<Snapshot<Issue>> page(Person person, long below, int limit) {
        return Slice.of(below(person, below, limit + 1), limit, Snapshot::number);
    }

    List<Snapshot<Issue>> below(Person person, long below, int most) {
        return database.client()
                .sql("select number, position, state from details where number < ?"
                        + " and stream in (select stream from register where reporter_account = ?)"
                        + " order by number desc limit ?")
                .param(below)
                .param(person.id().value())
                .param(most)
                .query((row, n) -> Snapshot.read(Issue.KIND, row))
                .list();
    }
}
