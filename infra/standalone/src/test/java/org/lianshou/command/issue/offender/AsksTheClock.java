package org.lianshou.command.issue.offender;

import java.time.Instant;

/** Breaks a rule of the house on purpose, to show that the rule can fail. */
public class AsksTheClock {
    public Instant now() {
        return Instant.now();
    }
}
