package org.lianshou.command.rotation;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.rotation.RotationStatus.State;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rotation of the master key. Interrupted with its process, the next goes on with the key it made. */
final class RotationRun implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(RotationRun.class);

    private final SubjectKeys keys;
    private final Clock clock;
    private final Instant startedAt;
    private State state = State.RUNNING;
    private int done;
    private @Nullable Instant finishedAt;
    private @Nullable String failure;

    RotationRun(SubjectKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    synchronized RotationStatus status() {
        return new RotationStatus(state, SubjectKeys.FILES, done, startedAt, finishedAt, failure);
    }

    @Override
    public void run() {
        try {
            keys.rotate(this::reached);
            end(State.DONE);
        } catch (RuntimeException e) {
            log.error("The rotation of the master key failed", e);
            fail(String.valueOf(e.getMessage()));
        }
    }

    private synchronized void reached(int files) {
        done = files;
    }

    private synchronized void end(State last) {
        state = last;
        finishedAt = clock.instant();
    }

    private synchronized void fail(String why) {
        failure = why;
        end(State.FAILED);
    }
}
