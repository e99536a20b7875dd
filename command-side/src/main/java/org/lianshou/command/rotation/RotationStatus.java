package org.lianshou.command.rotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the rotation of the master key is.
 *
 * @param files how many files of keys there are
 * @param done how many are wrapped with the new key, as far as this process did it
 * @param startedAt absent where no rotation was begun since this process started
 * @param failure why it ended early; absent where it did not
 */
record RotationStatus(
        State state,
        int files,
        int done,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {

    enum State {
        RUNNING,
        /** One was begun and not ended, here or by another process; all keys open, and the next run goes on. */
        INTERRUPTED,
        /** Nothing opens with the old master key any more. */
        DONE,
        FAILED
    }
}
