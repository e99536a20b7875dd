package org.lianshou.query.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamState;

/**
 * One event and what it changed.
 *
 * @param number the stream's number: the position of its first event
 */
public record Change<S extends StreamState<S>>(
        RecordedEvent recorded, StreamEvent event, S before, S after, long number) {

    public UUID stream() {
        return recorded.stream();
    }

    /** For views that show only how things stand: the last change of each stream. */
    public static <S extends StreamState<S>> Collection<Change<S>> lastOfEach(List<Change<S>> changes) {
        Map<UUID, Change<S>> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.stream(), change));
        return last.values();
    }
}
