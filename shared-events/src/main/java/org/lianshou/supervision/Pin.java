package org.lianshou.supervision;

import java.time.Instant;

/**
 * What something was counted as of.
 *
 * @param position everything up to here in the log counted, and nothing after it
 * @param asOf the instant for which the position stands: it is the last recorded before
 */
public record Pin(long position, Instant asOf) {}
