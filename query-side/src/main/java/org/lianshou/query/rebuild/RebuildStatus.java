package org.lianshou.query.rebuild;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the making of a new read model is.
 *
 * @param from where it was taken up: 0, or where an interrupted one had come to
 * @param position how far in the log it is
 * @param head where the log ended when last looked at
 * @param differences rows in which the two models differ, by table; empty until they were compared
 * @param failure why it ended early; absent where it did not
 */
record RebuildStatus(
        State state,
        long from,
        long position,
        long head,
        Map<String, Long> differences,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {

    enum State {
        BUILDING,
        COMPARING,
        /** It says the same, and has taken the live one's place. */
        SWITCHED,
        /** It says otherwise, and waits beside the live one for somebody to decide. */
        DIFFERENT,
        FAILED;

        boolean isRunning() {
            return this == BUILDING || this == COMPARING;
        }
    }
}
