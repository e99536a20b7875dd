package org.lianshou.attachments;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The memory that attachments on their way in and out may take together; whoever finds it taken waits a moment. */
public final class Room {
    private static final int UNIT = 1024;

    private final int units;
    private final Semaphore free;
    private final Duration patience;

    Room(long bytes, Duration patience) {
        this.units = Math.toIntExact(bytes / UNIT + 1);
        this.free = new Semaphore(units, true);
        this.patience = patience;
    }

    /** A part of the room, until it is closed. */
    public interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes room for a content and for its sealed twin; all there is for one that is larger.
     *
     * @throws RoomTaken where others have it and keep it
     */
    public Taken take(long content) {
        int wanted = (int) Math.min(units, content / UNIT * 2 + 2);
        try {
            if (free.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return () -> free.release(wanted);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RoomTaken();
    }
}
