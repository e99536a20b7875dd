package org.lianshou.issue;

/** How grave a hazard is. Never a colour: five colour schemes exist beside it and must not be mixed. */
public enum Severity {
    MINOR,
    MODERATE,
    MAJOR,
    CRITICAL
}
