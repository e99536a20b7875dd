package org.lianshou.response;

/** Why a response was opened. */
public enum Cause {
    /** The hazard is a critical one. */
    SEVERITY,
    /** The county so decided. */
    DECISION
}
