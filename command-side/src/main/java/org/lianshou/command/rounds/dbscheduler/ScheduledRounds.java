package org.lianshou.command.rounds.dbscheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lianshou.command.rounds.Round;

/**
 * Calls the rounds. A node that dies in the middle of one leaves it to the others as soon as its heart has not been heard
 * for a while; a round that fails is told and comes again.
 */
public final class ScheduledRounds implements AutoCloseable {
    private static final String TABLE = "desk.scheduled_tasks";
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int HEARTBEATS_MISSED = 4;
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final int LOOKS_IN_A_PAUSE = 5;

    private final Scheduler scheduler;

    public ScheduledRounds(DataSource dataSource, List<Round> rounds) {
        this(dataSource, rounds, HEARTBEAT);
    }

    /** @param heartbeat a node that has not been heard for four of them is taken for dead */
    public ScheduledRounds(DataSource dataSource, List<Round> rounds, Duration heartbeat) {
        scheduler = Scheduler.create(dataSource)
                .startTasks(rounds.stream().map(ScheduledRounds::task).toList())
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(name()))
                .threads(Math.max(1, rounds.size()))
                .pollingInterval(shortestPause(rounds).dividedBy(LOOKS_IN_A_PAUSE))
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(FAREWELL)
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    private static RecurringTask<Void> task(Round round) {
        return Tasks.recurring(round.name(), FixedDelay.of(round.pause()))
                .execute((instance, context) -> round.work().run());
    }

    private static Duration shortestPause(List<Round> rounds) {
        return rounds.stream()
                .map(Round::pause)
                .min(Comparator.naturalOrder())
                .orElse(SchedulerBuilder.DEFAULT_POLLING_INTERVAL);
    }

    /** For a person who reads the table; two nodes never have the same. */
    private static String name() {
        return ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
    }
}
