package org.lianshou.issue;

/** Up and down the ladder. Where an issue has been is never lost. */
public sealed interface LadderEvent extends IssueEvent {

    /** Why an issue is raised a level. */
    enum Reason {
        /** Decided: competence, funds, several villages. */
        DECISION,
        /** Overdue beyond tolerance. */
        OVERDUE,
        /** A critical hazard goes straight to the county. */
        SEVERITY,
        /** A second failed evaluation. */
        REWORK,
        /** A petitioner does not accept the outcome: 复查, then 复核. */
        REVIEW,
        /** The same thing again and again. */
        REPETITION
    }

    /** A fact that the issue was raised (提级); the receiving desk leads from here on. */
    @EventType("issue.escalated")
    record IssueEscalated(IssueId issue, Act act, Reason reason, Level from, Level to, UnitId lead, String words)
            implements LadderEvent {}

    /** A fact that the issue was sent down with conditions (下派). */
    @EventType("issue.delegated")
    record IssueDelegated(IssueId issue, Act act, Level from, Level to, UnitId lead, String conditions)
            implements LadderEvent {}
}
