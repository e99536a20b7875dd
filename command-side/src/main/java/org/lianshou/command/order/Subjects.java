package org.lianshou.command.order;

import java.util.List;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.SubjectId;
import org.lianshou.redaction.Secret;

/** What is known of data subjects beyond any one issue. */
public interface Subjects {
    /** Whether nothing may be kept about the subject under that id any more. */
    boolean isErased(SubjectId subject);

    /** The issues that the subject reported, as far as the log was followed by now. */
    List<IssueId> issuesOf(SubjectId subject);

    /**
     * What the reporter said of themselves.
     *
     * @param issue folded from the log; of one that is not in it yet nothing is known, nor of whoever was erased
     */
    List<Secret> said(Issue issue);
}
