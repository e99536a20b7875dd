package org.lianshou.query.projection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.Head;
import org.lianshou.eventlog.LogPages;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.Issue;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.lianshou.wire.StreamEventCodec;
import org.lianshou.wire.StreamKinds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Applies events to one read model, wherever they come from. */
final class Projection {

    private static final Logger log = LoggerFactory.getLogger(Projection.class);
    private static final int PAGE = 1_000;

    private final ViewDatabase database;
    private final List<View<?>> views;
    private final EventLogReader eventLog;
    private final StreamEventCodec codec;
    private final Clock clock;

    Projection(
            ViewDatabase database, List<View<?>> views, EventLogReader eventLog, StreamEventCodec codec, Clock clock) {
        this.database = database;
        this.views = List.copyOf(views);
        this.eventLog = eventLog;
        this.codec = codec;
        this.clock = clock;
    }

    /** The same views of the same log, in a read model of another name. */
    Projection beside(String schema) {
        return new Projection(database.beside(schema), views, eventLog, codec, clock);
    }

    /** Makes sure that the read model is of this very log, emptying it if not. */
    Progress begin() {
        Head head = eventLog.head();
        database.inTransaction(jdbc -> {
            if (Progress.of(database).filter(progress -> progress.isOf(head)).isEmpty()) {
                Progress.beginAnew(head, jdbc);
            }
        });
        return Progress.of(database).orElseThrow();
    }

    /** Where to read on in each partition of the topic. */
    Map<Integer, Long> offsets() {
        return Progress.offsets(database.client());
    }

    /** Applies all that the log has and the read model may lack. */
    void catchUp(BooleanSupplier cancelled) {
        catchUp(cancelled, position -> {});
    }

    /** @param reached is told the position at the start and after each page */
    void catchUp(BooleanSupplier cancelled, LongConsumer reached) {
        long position = begin().caughtUp();
        reached.accept(position);
        LogPages pages = eventLog.pagesAfter(position, PAGE);
        List<RecordedEvent> page = pages.next();
        while (!page.isEmpty() && !cancelled.getAsBoolean()) {
            position = page.getLast().position();
            apply(page, Progress.caughtUpTo(position));
            reached.accept(position);
            page = pages.next();
        }
    }

    /**
     * Applies the events and stores the checkpoint in one transaction. Where an event itself can't be applied, the batch
     * is halved until that one stands alone, and its stream is parked.
     */
    void apply(List<RecordedEvent> events, Checkpoint checkpoint) {
        try {
            database.inTransaction(jdbc -> applyTo(jdbc, events, checkpoint));
        } catch (RuntimeException failure) {
            if (events.isEmpty() || !Blame.isTheEvents(failure)) {
                throw failure;
            }
            if (events.size() == 1) {
                RecordedEvent event = events.getFirst();
                park(event.stream(), event.sequence(), failure, purging(event, checkpoint));
            } else {
                int half = events.size() / 2;
                apply(events.subList(0, half), Checkpoint.NONE);
                apply(events.subList(half, events.size()), checkpoint);
            }
        }
    }

    /** An erasure that itself can't be shown purges all the same. */
    private static Checkpoint purging(RecordedEvent event, Checkpoint checkpoint) {
        return jdbc -> {
            if (Purge.isAskedBy(event)) {
                Purge.ofParked(event, jdbc);
            }
            checkpoint.store(jdbc);
        };
    }

    /** Applies what the log has of a stream and the read model has not. */
    void refetch(UUID stream) {
        apply(eventLog.stream(stream), Checkpoint.NONE);
    }

    void park(UUID stream, long sequence, Throwable failure, Checkpoint checkpoint) {
        log.error("Stream {} is parked at sequence {}", stream, sequence, failure);
        ParkedStream parked = ParkedStream.because(stream, sequence, failure, clock.instant());
        database.inTransaction(jdbc -> {
            Progress.lock(jdbc);
            parked.save(jdbc);
            checkpoint.store(jdbc);
        });
    }

    /** Shows the events to somebody who looks, and takes them back. The read model is one kept for this. */
    <T> T rehearse(Function<JdbcTemplate, List<RecordedEvent>> events, Function<JdbcTemplate, T> look) {
        return database.takenBack(jdbc -> {
            applyTo(jdbc, events.apply(jdbc), Checkpoint.NONE);
            return look.apply(jdbc);
        });
    }

    private void applyTo(JdbcTemplate jdbc, List<RecordedEvent> events, Checkpoint checkpoint) {
        Progress.lock(jdbc);
        Map<StreamKind<?>, List<RecordedEvent>> ofKinds =
                events.stream().collect(Collectors.groupingBy(Projection::kind));
        ofKinds.forEach((kind, ofOne) -> show(kind, ofOne, jdbc));
        checkpoint.store(jdbc);
    }

    /** An event of no known kind is left to one that can't read it, and parks its stream. */
    private static StreamKind<?> kind(RecordedEvent event) {
        return StreamKinds.of(event.type()).orElse(Issue.KIND);
    }

    private <S extends StreamState<S>> void show(StreamKind<S> kind, List<RecordedEvent> events, JdbcTemplate jdbc) {
        Set<UUID> streams = events.stream().map(RecordedEvent::stream).collect(Collectors.toSet());
        Batch<S> batch = new Batch<>(kind, eventLog, codec, clock, streams, jdbc);
        events.forEach(batch::take);
        if (!batch.changes().isEmpty()) {
            Snapshot.save(kind, batch.changes(), jdbc);
            views.stream()
                    .filter(view -> view.kind().equals(kind))
                    .forEach(view -> Projection.<S>of(view).show(batch.changes(), jdbc));
            purge(batch.changes(), jdbc);
            Progress.advance(batch.changes(), jdbc);
        }
        batch.newlyParked().forEach(parked -> {
            log.error("Stream {} is parked at sequence {}: {}", parked.stream(), parked.sequence(), parked.reason());
            parked.save(jdbc);
        });
        batch.erasuresOfParked().forEach(erasure -> Purge.ofParked(erasure, jdbc));
    }

    @SuppressWarnings("unchecked") // asked for where the kinds are equal, and a kind has one class of state
    private static <S extends StreamState<S>> View<S> of(View<?> view) {
        return (View<S>) view;
    }

    /** After the views have shown what is purged, since one batch may hold a report and its erasure. */
    private static void purge(List<? extends Change<?>> changes, JdbcTemplate jdbc) {
        changes.stream()
                .map(Change::recorded)
                .filter(Purge::isAskedBy)
                .forEach(erasure -> Purge.ofHistory(erasure, jdbc));
    }
}
