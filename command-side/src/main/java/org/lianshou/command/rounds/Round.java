package org.lianshou.command.rounds;

import java.time.Duration;

/**
 * Something done again and again, by one node of all at a time. It may be done twice or late, so it is to be such that
 * this changes nothing.
 *
 * @param name by which the nodes agree that it is the same
 * @param pause from the end of one round to the beginning of the next
 */
public record Round(String name, Duration pause, Runnable work) {}
