package org.lianshou.command.clock;

import java.time.Duration;

/**
 * The alarms that should have gone off by now.
 *
 * @param oldest how long the first of them has been due
 */
public record Overdue(long alarms, Duration oldest) {}
