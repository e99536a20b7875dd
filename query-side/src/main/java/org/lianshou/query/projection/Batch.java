package org.lianshou.query.projection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.jdbc.core.JdbcTemplate;

/** The fold of one transaction's events: each stream taken up where it stands, each event at most once and in order. */
final class Batch<S extends StreamState<S>> {

    private final StreamKind<S> kind;

    private final EventLogReader log;
    private final StreamEventCodec codec;
    private final Clock clock;
    private final Map<UUID, Snapshot<S>> snapshots;
    private final Set<UUID> parked;
    private final List<Change<S>> changes = new ArrayList<>();
    private final List<ParkedStream> newlyParked = new ArrayList<>();
    private final List<RecordedEvent> erasuresOfParked = new ArrayList<>();

    /** @param kind of all the streams; an event that is of no known kind is parked with its stream */
    Batch(
            StreamKind<S> kind,
            EventLogReader log,
            StreamEventCodec codec,
            Clock clock,
            Collection<UUID> streams,
            JdbcTemplate jdbc) {
        this.kind = kind;
        this.log = log;
        this.codec = codec;
        this.clock = clock;
        this.snapshots = new HashMap<>(Snapshot.load(kind, streams, jdbc));
        this.parked = new HashSet<>(ParkedStream.among(streams, jdbc));
    }

    void take(RecordedEvent event) {
        long last = standing(event.stream()).state().version();
        if (parked.contains(event.stream())) {
            passOver(event);
            return;
        }
        if (event.sequence() <= last) {
            return; // redelivered
        }
        if (event.sequence() == last + 1 && event.hash().length > 0) {
            foldOrPark(event);
        } else {
            fetch(event, last + 1);
        }
    }

    List<Change<S>> changes() {
        return changes;
    }

    List<ParkedStream> newlyParked() {
        return newlyParked;
    }

    /** What was to go from streams that stand still. */
    List<RecordedEvent> erasuresOfParked() {
        return erasuresOfParked;
    }

    /** It waits with its stream; but nobody's erasure waits. */
    private void passOver(RecordedEvent event) {
        if (Purge.isAskedBy(event)) {
            erasuresOfParked.add(event);
        }
    }

    /** A hole before the event, or an event that came without its hash: the log has it whole. */
    private void fetch(RecordedEvent event, long from) {
        List<RecordedEvent> missing = log.stream(event.stream(), from);
        if (missing.isEmpty()) {
            park(event, new IllegalStateException("the log has no sequence " + from));
        }
        missing.forEach(this::foldOrPark);
    }

    private void foldOrPark(RecordedEvent event) {
        if (parked.contains(event.stream())) {
            passOver(event);
            return;
        }
        try {
            fold(event);
        } catch (RuntimeException e) {
            park(event, e);
            passOver(event);
        }
    }

    private void fold(RecordedEvent recorded) {
        Snapshot<S> standing = standing(recorded.stream());
        StreamEvent event = codec.decode(recorded);
        if (!event.stream().equals(recorded.stream())) {
            throw new IllegalStateException("the event is about stream " + event.stream());
        }
        S before = standing.state();
        long number = recorded.sequence() == 0 ? recorded.position() : standing.number();
        Change<S> change = new Change<>(recorded, event, before, before.after(event), number);
        changes.add(change);
        snapshots.put(recorded.stream(), standing.moved(change));
    }

    private void park(RecordedEvent event, RuntimeException failure) {
        parked.add(event.stream());
        newlyParked.add(ParkedStream.because(event.stream(), event.sequence(), failure, clock.instant()));
    }

    private Snapshot<S> standing(UUID stream) {
        return snapshots.getOrDefault(stream, Snapshot.none(kind, stream));
    }
}
