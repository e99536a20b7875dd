package org.lianshou.query.rates;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lianshou.query.rates.MonthFigures.Figures;
import org.lianshou.supervision.Pin;

/** A month that is being counted, or was. */
final class Counting {

    private final Pin pin;
    private final CompletableFuture<Figures> figures = new CompletableFuture<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long read;
    private volatile long all;
    private volatile Duration took = Duration.ZERO;

    Counting(Pin pin) {
        this.pin = pin;
    }

    Pin pin() {
        return pin;
    }

    /** How many issues were read. */
    long read() {
        return read;
    }

    /** How many there are to read; zero while that is not known. */
    long all() {
        return all;
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    boolean isCounted() {
        return hasEnded() && !figures.isCompletedExceptionally();
    }

    /** Whether it has ended, or ends in a while. */
    boolean endsWithin(Duration patience) {
        try {
            return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return hasEnded();
        }
    }

    Duration took() {
        return took;
    }

    /** Waits for them as long as it takes. @throws RuntimeException why it could not be counted */
    Figures figures() {
        try {
            return figures.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    void reads(long some, long ofAll) {
        read = some;
        all = ofAll;
    }

    void end(Figures counted, Duration afterSoLong) {
        took = afterSoLong;
        figures.complete(counted);
        ended.countDown();
    }

    void fail(Throwable why) {
        figures.completeExceptionally(why);
        ended.countDown();
    }
}
