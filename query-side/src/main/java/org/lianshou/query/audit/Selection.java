package org.lianshou.query.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogPages;
import org.lianshou.eventlog.RecordedEvent;

/**
 * The events of a bundle, in the order of the log.
 *
 * @param positions of the events, ascending; absent where they are all up to the head
 * @param size of the head that they are proven against
 */
@SuppressWarnings("ArrayRecordComponent") // made once and read, never compared
record Selection(EventLogReader log, long @Nullable [] positions, long size) {
    private static final int PAGE = 500;

    long count() {
        return positions == null ? size : positions.length;
    }

    boolean isEverything() {
        return positions == null;
    }

    /** Those at these positions, in the order of the log. */
    List<RecordedEvent> at(long[] places) {
        return log.at(places);
    }

    /** Page by page, however many there are. */
    void eachPage(Consumer<List<RecordedEvent>> consumer) {
        long[] some = positions;
        if (some == null) {
            everyPage(consumer);
            return;
        }
        for (int from = 0; from < some.length; from += PAGE) {
            consumer.accept(log.at(Arrays.copyOfRange(some, from, Math.min(some.length, from + PAGE))));
        }
    }

    private void everyPage(Consumer<List<RecordedEvent>> consumer) {
        LogPages pages = log.pagesAfter(0, PAGE);
        for (long position = 0; position < size; ) {
            List<RecordedEvent> page = new ArrayList<>(pages.next());
            page.removeIf(event -> event.position() > size);
            if (page.isEmpty()) {
                return; // the log ends before its own head: the verifier will say so
            }
            consumer.accept(page);
            position = page.getLast().position();
        }
    }
}
