package org.lianshou.eventlog;

/** Counts what the writer does. Guarded by whoever owns it. */
final class Throughput {

    private long appends;
    private long batches;
    private long nanosWriting;
    private long refused;
    private int lastBatch;

    void wrote(int batch, long nanos) {
        appends += batch;
        batches++;
        nanosWriting += nanos;
        lastBatch = batch;
    }

    void refused() {
        refused++;
    }

    Workload with(int waiting) {
        return new Workload(waiting, lastBatch, appends, batches, nanosWriting, refused);
    }
}
