package org.lianshou.eventlog;

/**
 * How much the log's writer on this node has to do and has done since it began; for whatever keeps meters.
 *
 * @param waiting appends in the queue now
 * @param lastBatch appends written together last
 * @param appends how many were answered, refusals by the log among them
 * @param batches in how many transactions
 * @param nanosWriting time spent in them, in nanoseconds
 * @param busy how many were turned away by {@link EventLogBusy}
 */
public record Workload(int waiting, int lastBatch, long appends, long batches, long nanosWriting, long busy) {}
