package org.lianshou.eventlog.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.Append;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.NewEvent;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.StreamConflict;

/** Keeps Axon's domain events in the {@link EventLog}, an aggregate a stream. Snapshots are not kept. */
public final class LogStorageEngine implements EventStorageEngine {

    private final EventLog log;
    private final EventLogReader reader;
    private final EventCodec codec;

    public LogStorageEngine(EventLog log, EventLogReader reader, EventCodec codec) {
        this.log = log;
        this.reader = reader;
        this.codec = codec;
    }

    /**
     * Axon's store over this engine, with its shared tail switched off: that is a thread and a cache of 10,000 events
     * for tracking processors, and we run none.
     */
    public EmbeddedEventStore eventStore() {
        return EmbeddedEventStore.builder()
                .storageEngine(this)
                .optimizeEventConsumption(false)
                .build();
    }

    /** Axon calls this once for all that a unit of work published. */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        AppendTicket ticket = ticket();
        ticket.assertUnused();
        Append append = append(messages.stream().map(LogStorageEngine::domain).toList(), ticket);
        try {
            ticket.bringBack(log.append(append));
        } catch (StreamConflict conflict) {
            throw new ConcurrencyException(conflict.getMessage(), conflict);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<RecordedEvent> events = reader.stream(UUID.fromString(aggregateIdentifier), firstSequenceNumber);
        if (!events.isEmpty()) {
            log.saw(events.getLast());
        }
        return DomainEventStream.of(events.stream().map(this::message).toList());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        OptionalLong last = reader.lastSequence(UUID.fromString(aggregateIdentifier));
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        // None is ever read back: a snapshot would be a second truth beside the hashed one.
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return StreamSupport.stream(new TrackedEvents(reader, position(token), this::message), false);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(reader.lastPositionBefore(dateTime));
    }

    private Append append(List<DomainEventMessage<?>> messages, AppendTicket ticket) {
        UUID stream = UUID.fromString(messages.getFirst().getAggregateIdentifier());
        long first = messages.getFirst().getSequenceNumber();
        for (int i = 0; i < messages.size(); i++) {
            DomainEventMessage<?> message = messages.get(i);
            if (!stream.toString().equals(message.getAggregateIdentifier())
                    || message.getSequenceNumber() != first + i) {
                throw new IllegalStateException("An aggregate's events are of one stream: " + stream
                        + ", and not also for " + message.getAggregateIdentifier() + "/" + message.getSequenceNumber());
            }
        }
        List<NewEvent> events = messages.stream()
                .map(m -> encoded(stream, m.getSequenceNumber(), m.getPayload(), ticket))
                .toList();
        List<Append> beside =
                ticket.beside().stream().map(other -> beside(other, ticket)).toList();
        return new Append(stream, first - 1, events, ticket.key(), beside);
    }

    private Append beside(AppendTicket.Beside other, AppendTicket ticket) {
        List<NewEvent> events = new ArrayList<>();
        for (Object event : other.events()) {
            events.add(encoded(other.stream(), other.lastSeen() + 1 + events.size(), event, ticket));
        }
        return new Append(other.stream(), other.lastSeen(), events);
    }

    private NewEvent encoded(UUID stream, long sequence, Object event, AppendTicket ticket) {
        EventCodec.Encoded encoded = codec.encode(stream, sequence, event);
        return new NewEvent(encoded.type(), encoded.revision(), encoded.payload(), ticket.metadata());
    }

    /** The aggregate's class is not stored, and with one class a stream Axon does not ask for it. */
    private DomainEventMessage<?> message(RecordedEvent event) {
        String id = event.stream().toString();
        return new GenericDomainEventMessage<>(
                null,
                id,
                event.sequence(),
                codec.decode(event),
                MetaData.emptyInstance(),
                id + "/" + event.sequence(),
                event.recordedAt());
    }

    private static AppendTicket ticket() {
        AppendTicket ticket = CurrentUnitOfWork.isStarted()
                ? (AppendTicket) CurrentUnitOfWork.get().root().resources().get(AppendTicket.RESOURCE)
                : null;
        return ticket == null ? new AppendTicket(null, new byte[0]) : ticket;
    }

    private static DomainEventMessage<?> domain(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> domain) {
            return domain;
        }
        throw new IllegalStateException("Only an aggregate's events are stored, not " + message.getPayloadType());
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
