package org.lianshou.stream;

import java.util.UUID;

/** How a stream stands: the fold of its events, which is total and validates nothing, for what was recorded has happened. */
public interface StreamState<S extends StreamState<S>> {

    StreamKind<S> kind();

    UUID stream();

    /** The sequence of the last event, from 0; -1 before the first. */
    long version();

    default boolean exists() {
        return version() >= 0;
    }

    /** The state after one more event. @throws ClassCastException for an event of another kind of stream */
    S after(StreamEvent event);
}
