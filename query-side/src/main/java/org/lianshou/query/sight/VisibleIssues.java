package org.lianshou.query.sight;

import java.util.Optional;
import java.util.UUID;
import org.lianshou.access.Access;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.web.Refusal;
import org.springframework.stereotype.Component;

/** One issue for one person. */
@Component
public class VisibleIssues {

    private final ViewDatabase database;
    private final Directory directory;

    VisibleIssues(ViewDatabase database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /**
     * The issue as the read model has it.
     *
     * @throws Refusal with one and the same body where it is absent and where it is not theirs to see
     */
    public Snapshot<Issue> find(String id, Person person) {
        return look(new IssueId(uuid(id)), person).orElseThrow(Refusal::notFound);
    }

    /** As {@link #find}, for what is shown beside something else; empty where it is not theirs to see. */
    public Optional<Snapshot<Issue>> look(IssueId id, Person person) {
        return lyingBefore(id).filter(snapshot -> new Access(directory, person).sees(snapshot.state()));
    }

    /** Whoever it is for, such as those to whom something else put it: not all of it is theirs. */
    public Optional<Snapshot<Issue>> lyingBefore(IssueId id) {
        return Snapshot.find(id, database);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
