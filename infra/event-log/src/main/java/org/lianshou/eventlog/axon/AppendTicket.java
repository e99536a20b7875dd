package org.lianshou.eventlog.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.Appended;
import org.lianshou.eventlog.CommandKey;

/**
 * What a command takes to its append and brings back from it, past everything of Axon in between: in go the idempotency
 * key and the metadata of its events, out comes where they ended. A ticket is for one command.
 */
public final class AppendTicket {

    /** Names the ticket among the resources of the root unit of work. */
    public static final String RESOURCE = AppendTicket.class.getName();

    private final @Nullable CommandKey key;
    private final byte[] metadata;
    private final List<Beside> beside = new ArrayList<>();
    private @Nullable Appended appended;

    /**
     * What a command writes to a stream other than its aggregate's.
     *
     * @param lastSeen the sequence of that stream's last event as the decision saw it; -1 for a new one
     */
    record Beside(UUID stream, long lastSeen, List<?> events) {
        Beside {
            events = List.copyOf(events);
        }
    }

    /** @param metadata stored with each event of the command; not to be touched afterwards */
    public AppendTicket(@Nullable CommandKey key, byte[] metadata) {
        this.key = key;
        this.metadata = metadata;
    }

    /** Has events written to another stream, which stand or fall with the aggregate's own. */
    public void writeBeside(UUID stream, long lastSeen, List<?> events) {
        beside.add(new Beside(stream, lastSeen, events));
    }

    public void attachTo(UnitOfWork<?> unitOfWork) {
        unitOfWork.root().resources().put(RESOURCE, this);
    }

    /** Where the events ended; nothing if the command decided none, or the append failed. */
    public @Nullable Appended appended() {
        return appended;
    }

    @Nullable
    CommandKey key() {
        return key;
    }

    List<Beside> beside() {
        return beside;
    }

    byte[] metadata() {
        return metadata;
    }

    /** Asked before an append: afterwards it could not be taken back. */
    void assertUnused() {
        if (appended != null) {
            throw new IllegalStateException("A second append on one ticket, after position " + appended.position());
        }
    }

    void bringBack(Appended result) {
        appended = result;
    }
}
