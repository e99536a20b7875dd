package org.lianshou.query.comparison;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.query.projection.Comparison;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The last comparisons of everything, kept in memory: one lost with the process is begun again. One runs at a time. */
@Component
public class ComparisonRuns {
    private static final int KEPT = 10;

    private final EventLogReader log;
    private final Comparison comparison;
    private final Clock clock;
    private final Map<UUID, ComparisonRun> runs = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, ComparisonRun> eldest) {
            return size() > KEPT;
        }
    };

    ComparisonRuns(@Qualifier("queryLogReader") EventLogReader log, Comparison comparison, Clock clock) {
        this.log = log;
        this.comparison = comparison;
        this.clock = clock;
    }

    /** Begins one, or hands over the one that is running. */
    public synchronized ComparisonStatus begin() {
        Optional<ComparisonRun> running =
                runs.values().stream().filter(ComparisonRun::isRunning).findFirst();
        return running.orElseGet(this::started).status();
    }

    public synchronized Optional<ComparisonStatus> status(UUID id) {
        return Optional.ofNullable(runs.get(id)).map(ComparisonRun::status);
    }

    private ComparisonRun started() {
        ComparisonRun run = new ComparisonRun(log, comparison, clock);
        runs.put(run.id(), run);
        Thread.ofPlatform().daemon().name("comparison").start(run);
        return run;
    }
}
