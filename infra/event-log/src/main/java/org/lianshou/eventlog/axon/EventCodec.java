package org.lianshou.eventlog.axon;

import java.util.UUID;
import org.lianshou.eventlog.RecordedEvent;

/** Turns events into stored bytes and back. The port for whoever owns the events and their JSON. */
public interface EventCodec {

    /**
     * The bytes to store.
     *
     * @param sequence the place in the stream the event will have, which sealed fields are bound to
     */
    Encoded encode(UUID stream, long sequence, Object event);

    Object decode(RecordedEvent event);

    /**
     * An event as it is stored.
     *
     * @param type the logical name, independent of any class
     * @param revision the shape of the payload under that name, from 1
     */
    @SuppressWarnings("ArrayRecordComponent") // carried from one call to the next, never compared
    record Encoded(String type, int revision, byte[] payload) {}
}
