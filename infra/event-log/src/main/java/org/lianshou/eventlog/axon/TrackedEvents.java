package org.lianshou.eventlog.axon;

import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;

/** The log from a position on, page by page. At the end it may be asked again, and then sees what has been added. */
final class TrackedEvents extends Spliterators.AbstractSpliterator<TrackedEventMessage<?>> {

    private static final int PAGE = 200;

    private final EventLogReader reader;
    private final Function<RecordedEvent, DomainEventMessage<?>> message;
    private Iterator<RecordedEvent> page = Collections.emptyIterator();
    private long position;

    TrackedEvents(EventLogReader reader, long after, Function<RecordedEvent, DomainEventMessage<?>> message) {
        super(Long.MAX_VALUE, ORDERED | DISTINCT | NONNULL | IMMUTABLE);
        this.reader = reader;
        this.position = after;
        this.message = message;
    }

    @Override
    public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
        if (!page.hasNext()) {
            page = reader.after(position, PAGE).iterator();
        }
        if (!page.hasNext()) {
            return false;
        }
        RecordedEvent event = page.next();
        position = event.position();
        action.accept(tracked(message.apply(event)));
        return true;
    }

    private TrackedEventMessage<?> tracked(DomainEventMessage<?> event) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), event);
    }
}
