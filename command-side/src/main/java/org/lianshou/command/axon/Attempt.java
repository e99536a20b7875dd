package org.lianshou.command.axon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.Append;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.axon.AppendTicket;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamState;

/** Goes with an order through Axon and brings back what became of it, and upon which version it was decided. */
final class Attempt {

    /** Names it in the message's metadata. */
    static final String NAME = "attempt";

    private final AppendTicket ticket;
    private long decidedUpon = Long.MIN_VALUE;

    Attempt(@Nullable CommandKey key, byte[] metadata) {
        this.ticket = new AppendTicket(key, metadata);
    }

    AppendTicket ticket() {
        return ticket;
    }

    /** Other streams change with this one, each after the version that was read of it; one of which none was begins. */
    void writeBeside(List<? extends StreamEvent> events, Map<UUID, Long> seen) {
        Map<UUID, List<StreamEvent>> streams = new LinkedHashMap<>();
        events.forEach(event -> streams.computeIfAbsent(event.stream(), stream -> new ArrayList<>())
                .add(event));
        streams.forEach((stream, its) -> ticket.writeBeside(stream, seen.getOrDefault(stream, Append.NEW_STREAM), its));
    }

    void decidesUpon(StreamState<?> state) {
        decidedUpon = state.version();
    }

    boolean wasDecidedUpon(long version) {
        return decidedUpon == version;
    }
}
