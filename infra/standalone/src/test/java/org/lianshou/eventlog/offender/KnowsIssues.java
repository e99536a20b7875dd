package org.lianshou.eventlog.offender;

import org.lianshou.issue.Issue;

/** Breaks a rule of the house on purpose, to show that the rule can fail. */
public class KnowsIssues {
    public Class<?> downward() {
        return Issue.class;
    }
}
