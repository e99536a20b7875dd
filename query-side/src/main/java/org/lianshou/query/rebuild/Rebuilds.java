package org.lianshou.query.rebuild;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.http.Problem;
import org.lianshou.query.projection.Rebuild;
import org.lianshou.query.web.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The last making of a new read model, one at a time. */
@Component
class Rebuilds {
    private final Rebuild rebuild;
    private final ObjectProvider<DataSource> owner;
    private final EventLogReader eventLog;
    private final Clock clock;
    private @Nullable RebuildRun last;

    /** @param owner connects as the role that owns the tables; a process may be run without it */
    Rebuilds(
            Rebuild rebuild,
            @Qualifier("ownerDataSource") ObjectProvider<DataSource> owner,
            @Qualifier("queryLogReader") EventLogReader eventLog,
            Clock clock) {
        this.rebuild = rebuild;
        this.owner = owner;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    /** Begins one, or hands over the one that is running. @throws Refusal in a process that may not make tables */
    synchronized RebuildStatus begin(boolean evenIfDifferent) {
        RebuildRun known = last;
        if (known != null && known.status().state().isRunning()) {
            return known.status();
        }
        DataSource tables = owner.stream().findFirst().orElseThrow(Rebuilds::noOwner);
        RebuildRun run = new RebuildRun(rebuild, tables, eventLog, clock, evenIfDifferent);
        last = run;
        Thread.ofPlatform().daemon().name("rebuild").start(run);
        return run.status();
    }

    synchronized Optional<RebuildStatus> status() {
        return Optional.ofNullable(last).map(RebuildRun::status);
    }

    private static Refusal noOwner() {
        return Refusal.of(
                Problem.of(
                        HttpStatus.CONFLICT,
                        "owner-not-configured",
                        "This process has no access as the owner of the tables; rebuild where lianshou.database.owner is set."));
    }
}
