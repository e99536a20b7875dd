package org.lianshou.standalone.offender;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

/** Breaks a rule of the house on purpose, to show that the rule can fail. */
public class KnowsDbScheduler {
    public FixedDelay outside() {
        return FixedDelay.ofSeconds(1);
    }
}
