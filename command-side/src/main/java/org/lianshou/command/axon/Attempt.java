package org.lianshou.command.axon;

import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.axon.AppendTicket;
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

    void decidesUpon(StreamState<?> state) {
        decidedUpon = state.version();
    }

    boolean wasDecidedUpon(long version) {
        return decidedUpon == version;
    }
}
