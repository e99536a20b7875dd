package org.lianshou.command.rotation;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.rotation.RotationStatus.State;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.springframework.stereotype.Component;

/** The last rotation of the master key, one at a time. */
@Component
class Rotations {
    private final SubjectKeys keys;
    private final Clock clock;
    private @Nullable RotationRun last;

    Rotations(SubjectKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Begins one, or hands over the one that is running. */
    synchronized RotationStatus begin() {
        RotationRun known = last;
        if (known != null && known.status().state() == State.RUNNING) {
            return known.status();
        }
        RotationRun run = new RotationRun(keys, clock);
        last = run;
        Thread.ofPlatform().daemon().name("key-rotation").start(run);
        return run.status();
    }

    /** Of this process's last one, or of one that was interrupted before. */
    synchronized Optional<RotationStatus> status() {
        if (last != null) {
            return Optional.of(last.status());
        }
        return keys.isBeingRotated()
                ? Optional.of(new RotationStatus(State.INTERRUPTED, SubjectKeys.FILES, 0, null, null, null))
                : Optional.empty();
    }
}
