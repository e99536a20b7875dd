package org.lianshou.eventlog.tree.offender;

import org.lianshou.eventlog.EventLogReader;

/** Breaks a rule of the house on purpose, to show that the rule can fail. */
public class AsksTheLog {
    public Class<?> upward() {
        return EventLogReader.class;
    }
}
