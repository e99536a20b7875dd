package org.lianshou.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many at once, each asking for the next change as soon as the last is answered. */
final class Callers {

    /** One of them, on a thread of its own. */
    interface Caller extends AutoCloseable {
        void change() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Makes each caller, connected and ready. */
    interface Hiring {
        Caller hire(int number) throws Exception;
    }

    private Callers() {}

    /**
     * Lets callers make changes side by side for a time.
     *
     * @return changes a second, of all together
     */
    static double rate(int callers, Duration time, Hiring hiring) throws Exception {
        CountDownLatch ready = new CountDownLatch(callers);
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int number = 0; number < callers; number++) {
                counts.add(threads.submit(work(number, ready, time, hiring)));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum / (time.toNanos() / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A caller failed", e.getCause());
        }
    }

    private static Callable<Long> work(int number, CountDownLatch ready, Duration time, Hiring hiring) {
        return () -> {
            try (Caller caller = hired(number, ready, hiring)) {
                ready.await();
                long end = System.nanoTime() + time.toNanos();
                long count = 0;
                while (true) {
                    caller.change();
                    if (System.nanoTime() > end) {
                        return count;
                    }
                    count++;
                }
            }
        };
    }

    private static Caller hired(int number, CountDownLatch ready, Hiring hiring) throws Exception {
        try {
            return hiring.hire(number);
        } finally {
            ready.countDown();
        }
    }
}
