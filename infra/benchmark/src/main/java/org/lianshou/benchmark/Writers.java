package org.lianshou.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Writers who do not give up: what is not answered they ask again, under the same key, until it is. */
final class Writers implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 300;
    private static final int MILLIS_BEFORE_ASKING_AGAIN = 200;

    private final ExecutorService threads;
    private final List<Future<List<Acknowledged>>> writers = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean finishing;

    private Writers(int number) {
        threads = Executors.newFixedThreadPool(number);
    }

    static Writers start(int number, Api api) {
        Writers all = new Writers(number);
        for (int i = 0; i < number; i++) {
            all.writers.add(all.threads.submit(() -> all.write(api)));
        }
        return all;
    }

    /** Back when so many commands are acknowledged: on a slow machine later, so that a kill never meets idle writers. */
    void await(int commands) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (acknowledged.get() < commands && System.nanoTime() < end) {
            Thread.sleep(1);
        }
    }

    /** Each gets its last answer, and then all that they were told. */
    List<Acknowledged> finish() throws Exception {
        finishing = true;
        List<Acknowledged> all = new ArrayList<>();
        for (Future<List<Acknowledged>> writer : writers) {
            all.addAll(writer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        return all;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private List<Acknowledged> write(Api api) throws InterruptedException {
        List<Acknowledged> told = new ArrayList<>();
        String issue = null;
        long version = -1;
        int step = 0;
        while (!finishing) {
            Api.Answer answer = insist(api, issue, version, Life.STEPS.get(step));
            acknowledged.incrementAndGet();
            told.add(new Acknowledged(UUID.fromString(answer.issue()), answer.version(), answer.position()));
            step = (step + 1) % Life.STEPS.size();
            issue = step == 0 ? null : answer.issue();
            version = answer.version();
        }
        return told;
    }

    private static Api.Answer insist(Api api, @Nullable String issue, long version, Life.Step step)
            throws InterruptedException {
        String key = UUID.randomUUID().toString();
        while (true) {
            try {
                return api.give(issue, version, step, key);
            } catch (Api.Unanswered again) {
                Thread.sleep(MILLIS_BEFORE_ASKING_AGAIN);
            }
        }
    }
}
