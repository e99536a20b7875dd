package org.lianshou.command.order;

import java.util.List;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.SubjectId;

/** What is known of data subjects beyond any one issue. */
public interface Subjects {
    /** Whether nothing may be kept about the subject under that id any more. */
    boolean isErased(SubjectId subject);

    /** The issues that the subject reported, as far as the log was followed by now. */
    List<IssueId> issuesOf(SubjectId subject);
}
