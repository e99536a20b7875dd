package org.lianshou.eventlog;

import java.time.Instant;
import java.util.UUID;

/**
 * The end of the log.
 *
 * @param position of the last event, 0 while there is none
 * @param recordedAt of the last event, or a little later; none after it will be recorded earlier
 */
public record Head(UUID logId, int epoch, long position, Instant recordedAt) {}
