package org.lianshou.query.rebuild;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.query.projection.Rebuild;
import org.lianshou.query.projection.ViewSchema;
import org.lianshou.query.rebuild.RebuildStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One making of a new read model. Interrupted with its process, the next goes on where it was. */
final class RebuildRun implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(RebuildRun.class);

    private final Rebuild rebuild;
    private final DataSource owner;
    private final EventLogReader eventLog;
    private final Clock clock;
    private final boolean evenIfDifferent;
    private final Instant startedAt;
    private State state = State.BUILDING;
    private long from = -1;
    private long position;
    private long head;
    private Map<String, Long> differences = Map.of();
    private @Nullable Instant finishedAt;
    private @Nullable String failure;

    RebuildRun(Rebuild rebuild, DataSource owner, EventLogReader eventLog, Clock clock, boolean evenIfDifferent) {
        this.rebuild = rebuild;
        this.owner = owner;
        this.eventLog = eventLog;
        this.clock = clock;
        this.evenIfDifferent = evenIfDifferent;
        this.startedAt = clock.instant();
        this.head = eventLog.head().position();
    }

    synchronized RebuildStatus status() {
        return new RebuildStatus(state, Math.max(from, 0), position, head, differences, startedAt, finishedAt, failure);
    }

    @Override
    public void run() {
        try {
            rebuild.into(owner, ViewSchema.NEXT, this::reached);
            enter(State.COMPARING);
            decide(rebuild.differences(ViewSchema.NEXT));
        } catch (RuntimeException | SQLException e) {
            log.error("The rebuild failed", e);
            fail(String.valueOf(e.getMessage()));
        }
    }

    private void decide(Map<String, Long> found) throws SQLException {
        boolean same = found.values().stream().allMatch(rows -> rows == 0);
        if (same || evenIfDifferent) {
            rebuild.switchTo(owner, ViewSchema.NEXT);
        }
        synchronized (this) {
            differences = found;
        }
        end(same || evenIfDifferent ? State.SWITCHED : State.DIFFERENT);
    }

    private synchronized void reached(long at) {
        from = from < 0 ? at : from;
        position = at;
        head = Math.max(head, at);
    }

    private synchronized void enter(State next) {
        state = next;
        head = eventLog.head().position();
    }

    private synchronized void end(State last) {
        state = last;
        finishedAt = clock.instant();
    }

    private synchronized void fail(String why) {
        failure = why;
        end(State.FAILED);
    }
}
