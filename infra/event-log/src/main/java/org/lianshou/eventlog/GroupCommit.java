package org.lianshou.eventlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One write at a time for a node, and each takes along all that gathered during the one before. Nobody lingers: who comes
 * while nothing is being written writes at once, on the own thread; who comes later waits in a queue that one thread
 * empties, and that thread goes when it has had nothing to do for a while.
 */
final class GroupCommit {

    /** A batch of this many takes longer to write than all its callers to come back. */
    static final int MOST_IN_BATCH = 256;

    /** So that one with a large event does not keep everybody waiting; one append alone may be larger. */
    static final int MOST_BYTES_IN_BATCH = 1 << 20;

    private static final int SECONDS_IDLE = 10;

    private final BatchWriter writer;
    private final int mostWaiting;
    private final ThreadPoolExecutor thread;
    private final Object gate = new Object();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Throughput throughput = new Throughput();
    private boolean writing;

    GroupCommit(BatchWriter writer, int mostWaiting) {
        this.writer = writer;
        this.mostWaiting = mostWaiting;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                SECONDS_IDLE,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("log-writer").factory());
        thread.allowCoreThreadTimeOut(true);
    }

    /** @throws EventLogBusy when too many wait */
    Appended append(Append append) {
        Waiting waiting = new Waiting(append);
        if (isNextOrQueues(waiting)) {
            try {
                write(List.of(waiting));
            } finally {
                passOn();
            }
        }
        return waiting.await();
    }

    Workload workload() {
        synchronized (gate) {
            return throughput.with(queue.size());
        }
    }

    private boolean isNextOrQueues(Waiting waiting) {
        synchronized (gate) {
            if (!writing) {
                writing = true;
                return true;
            }
            if (queue.size() >= mostWaiting) {
                throughput.refused();
                throw new EventLogBusy(queue.size());
            }
            queue.add(waiting);
            return false;
        }
    }

    private void passOn() {
        synchronized (gate) {
            if (queue.isEmpty()) {
                writing = false;
                return;
            }
        }
        try {
            thread.execute(this::emptyQueue);
        } catch (OutOfMemoryError noThreadToBeHad) {
            emptyQueue();
        }
    }

    /** Where all cores are busy, those who are about to queue go first; where one is free this costs nothing. */
    private void emptyQueue() {
        Thread.yield();
        for (List<Waiting> batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
            write(batch);
            Thread.yield();
        }
    }

    /** Empty when none waits, and then the next to come writes without us. */
    private List<Waiting> nextBatch() {
        synchronized (gate) {
            List<Waiting> batch = new ArrayList<>();
            long bytes = 0;
            while (!queue.isEmpty() && batch.size() < MOST_IN_BATCH) {
                bytes += queue.element().bytes();
                if (bytes > MOST_BYTES_IN_BATCH && !batch.isEmpty()) {
                    break;
                }
                batch.add(queue.remove());
            }
            writing = !batch.isEmpty();
            return batch;
        }
    }

    /** Whatever happens, nobody waits for ever. */
    private void write(List<Waiting> batch) {
        long begun = System.nanoTime();
        try {
            writer.write(batch);
        } catch (Throwable failure) {
            batch.forEach(waiting -> waiting.failed(failure));
        } finally {
            synchronized (gate) {
                throughput.wrote(batch.size(), System.nanoTime() - begun);
            }
        }
    }
}
