package org.lianshou.stream;

import java.util.Map;
import java.util.UUID;

/** A fact about one stream. Each kind of stream seals its own facts. */
public interface StreamEvent {

    UUID stream();

    /** The stream's state before its first fact. */
    StreamState<?> beginning();

    /**
     * Of the other streams that change together with this one, in which version each was read. One that is not named
     * here begins.
     */
    default Map<UUID, Long> seen() {
        return Map.of();
    }

    /** The same fact without a word about any person, for whoever decides and keeps nothing of them in memory. */
    default StreamEvent withoutPersonalText() {
        return this;
    }
}
