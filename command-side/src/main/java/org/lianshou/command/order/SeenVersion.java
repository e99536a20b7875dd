package org.lianshou.command.order;

import org.lianshou.stream.StreamState;

/** Which version of the stream the asker had before their eyes (RFC 9110, If-Match). */
public sealed interface SeenVersion {
    /**
     * Compares what was seen with the stream as it is.
     *
     * @throws StaleVersion where the stream has moved on; {@link VersionMissing} where one was to be given
     */
    void check(StreamState<?> current);

    /** That very version. */
    record Exactly(long version) implements SeenVersion {
        @Override
        public void check(StreamState<?> current) {
            if (current.version() != version) {
                throw new StaleVersion(current.stream(), version, current.version());
            }
        }
    }

    /** Any will do, by the caller's express wish. */
    record Any() implements SeenVersion {
        @Override
        public void check(StreamState<?> current) {}
    }

    /** There is nothing to see: the stream's id was made for this order and nobody else knows it. */
    record Nothing() implements SeenVersion {
        @Override
        public void check(StreamState<?> current) {
            if (current.exists()) {
                throw new StaleVersion(current.stream(), -1, current.version());
            }
        }
    }

    /** None was given though the command changes what stands. */
    record Missing() implements SeenVersion {
        @Override
        public void check(StreamState<?> current) {
            throw new VersionMissing(current.version());
        }
    }
}
