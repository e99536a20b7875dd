package org.lianshou.issue;

/** What a session can end in for an issue. */
public enum Outcome {
    PLAN_ADOPTED,
    POSTPONED,
    NO_CONSENSUS,
    ESCALATE
}
