package org.lianshou.eventlog;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;

/** A clock that holds up whoever asks it first, until it is opened: the log asks while it writes. */
final class Gate extends Clock {

    final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    volatile Thread asker = Thread.currentThread();

    void open() {
        opened.countDown();
    }

    @Override
    public Instant instant() {
        asker = Thread.currentThread();
        reached.countDown();
        try {
            opened.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
