package org.lianshou.command.repetition;

import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianshou.command.following.DeskCursor;
import org.lianshou.command.issue.Repetition;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Matter;

/**
 * Where to look for what is alike: the issues accepted since the automation began, by village, kind and category, and what
 * was raised over them last. Only a place to look: how each stands is read from the log.
 */
final class AcceptedIssues extends DeskCursor {
    private final Directory directory;

    AcceptedIssues(Connection session, Directory directory) {
        super(session, "desk.repetition_cursor");
        this.directory = directory;
    }

    void keep(Issue issue) {
        sql().sql("insert into desk.accepted_issue (village, kind, category, issue, accepted_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (issue) do nothing")
                .params(sort(issue))
                .param(issue.id().value())
                .param(issue.accepted().acceptedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One that was corrected is of another sort. */
    void move(Issue issue) {
        sql().sql("update desk.accepted_issue set village = ?, kind = ?, category = ? where issue = ?")
                .params(sort(issue))
                .param(issue.id().value())
                .update();
    }

    /** Those of the issue's sort accepted since an instant, itself among them, the latest first. */
    List<IssueId> like(Issue issue, Instant since) {
        return sql()
                .sql("select issue from desk.accepted_issue where village = ? and kind = ? and category = ?"
                        + " and accepted_at >= ? order by accepted_at desc")
                .params(sort(issue))
                .param(since.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(IssueId::new)
                .toList();
    }

    void raised(Issue over, IssueId gathering) {
        sql().sql("insert into desk.repeated (village, kind, category, gathering) values (?, ?, ?, ?)"
                        + " on conflict (village, kind, category) do update set gathering = excluded.gathering")
                .params(sort(over))
                .param(gathering.value())
                .update();
    }

    Optional<IssueId> raisedOver(Issue issue) {
        return sql().sql("select gathering from desk.repeated where village = ? and kind = ? and category = ?")
                .params(sort(issue))
                .query(UUID.class)
                .optional()
                .map(IssueId::new);
    }

    private List<String> sort(Issue issue) {
        Matter matter = issue.reported().matter();
        return List.of(
                Repetition.villageOf(issue.reported().area(), directory).value(),
                matter.kind().name(),
                matter.category().value());
    }
}
