package org.lianshou.eventlog;

import java.util.List;
import java.util.UUID;

/** Events as columns, in their order: one array each, as the insert takes them. */
@SuppressWarnings("ArrayRecordComponent") // filled, bound and forgotten
record EventColumns(
        long[] positions,
        UUID[] streams,
        int[] sequences,
        short[] revisions,
        String[] types,
        byte[][] previousHashes,
        byte[][] hashes,
        byte[][] metadata,
        byte[][] payloads) {

    static EventColumns of(List<RecordedEvent> events) {
        EventColumns columns = new EventColumns(events.size());
        for (int row = 0; row < events.size(); row++) {
            columns.put(row, events.get(row));
        }
        return columns;
    }

    private EventColumns(int rows) {
        this(
                new long[rows],
                new UUID[rows],
                new int[rows],
                new short[rows],
                new String[rows],
                new byte[rows][],
                new byte[rows][],
                new byte[rows][],
                new byte[rows][]);
    }

    private void put(int row, RecordedEvent event) {
        positions[row] = event.position();
        streams[row] = event.stream();
        sequences[row] = Math.toIntExact(event.sequence());
        revisions[row] = (short) event.revision();
        types[row] = event.type();
        previousHashes[row] = event.previousHash();
        hashes[row] = event.hash();
        metadata[row] = event.metadata();
        payloads[row] = event.payload();
    }
}
