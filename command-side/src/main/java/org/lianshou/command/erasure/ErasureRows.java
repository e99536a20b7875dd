package org.lianshou.command.erasure;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianshou.command.following.DeskCursor;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.SubjectId;

/** What the eraser remembers, written in the session that holds its lease. */
final class ErasureRows extends DeskCursor {
    ErasureRows(Connection session) {
        super(session, "desk.erasure_cursor");
    }

    void keep(SubjectId subject, IssueId issue) {
        sql().sql("insert into desk.subject_issue (subject, issue) values (?, ?) on conflict do nothing")
                .params(subject.value(), issue.value())
                .update();
    }

    List<IssueId> othersOf(SubjectId subject, IssueId but) {
        return sql()
                .sql("select issue from desk.subject_issue where subject = ? and issue <> ? order by issue")
                .params(subject.value(), but.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(IssueId::new)
                .toList();
    }

    /** Only the first erasure of a subject counts. */
    void erased(SubjectId subject, long position) {
        sql().sql("insert into desk.erased_subject (subject, position) values (?, ?) on conflict do nothing")
                .params(subject.value(), position)
                .update();
    }

    /** The position of the event that erased the subject first, where the subject was erased. */
    Optional<Long> erasureOf(SubjectId subject) {
        return sql().sql("select position from desk.erased_subject where subject = ?")
                .param(subject.value())
                .query(Long.class)
                .optional();
    }
}
