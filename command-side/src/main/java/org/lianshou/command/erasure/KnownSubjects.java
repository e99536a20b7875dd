package org.lianshou.command.erasure;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lianshou.command.order.Subjects;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.SubjectId;
import org.lianshou.redaction.Secret;
import org.lianshou.redaction.Secrets;
import org.lianshou.wire.ReporterReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subjects by their keys, and by what the eraser has gathered from the log. */
public final class KnownSubjects implements Subjects {
    private final JdbcClient sql;
    private final SubjectKeys keys;

    public KnownSubjects(DataSource dataSource, SubjectKeys keys) {
        this.sql = JdbcClient.create(dataSource);
        this.keys = keys;
    }

    @Override
    public boolean isErased(SubjectId subject) {
        return keys.isDestroyed(subject.value());
    }

    @Override
    public List<IssueId> issuesOf(SubjectId subject) {
        return sql
                .sql("select issue from desk.subject_issue where subject = ? order by issue")
                .param(subject.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(IssueId::new)
                .toList();
    }

    @Override
    public List<Secret> said(Issue issue) {
        return issue.exists() ? Secrets.of(new ReporterReader(keys).open(issue)) : List.of();
    }
}
