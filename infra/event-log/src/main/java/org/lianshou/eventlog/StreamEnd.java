package org.lianshou.eventlog;

/** Where a stream ends: the last event's sequence, and the hash that the next event is chained to. */
@SuppressWarnings("ArrayRecordComponent") // shared and never compared
record StreamEnd(long sequence, byte[] hash) {

    /** Of a stream that has no event. */
    static final StreamEnd NONE = new StreamEnd(Append.NEW_STREAM, Envelope.noPrevious());

    static StreamEnd at(RecordedEvent last) {
        return new StreamEnd(last.sequence(), last.hash());
    }
}
