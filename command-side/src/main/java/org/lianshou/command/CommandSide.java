package org.lianshou.command;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import javax.sql.DataSource;
import org.lianshou.command.axon.AxonShell;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.directory.Directory;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.EventLogUnavailable;
import org.lianshou.eventlog.Head;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.policy.LiveRules;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The command side as one import. The process gives it {@code commandDataSource} (the role that may append), the
 * subjects' keys, the attachments, a clock, and directory and rules.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CommandSide {

    @Bean
    EventLog eventLog(@Qualifier("commandDataSource") DataSource dataSource, Clock clock) {
        return new EventLog(dataSource, clock);
    }

    /** Not the query side's reader, which connects as a role that may only read. */
    @Bean(defaultCandidate = false)
    EventLogReader commandLogReader(@Qualifier("commandDataSource") DataSource dataSource) {
        return new EventLogReader(dataSource);
    }

    /** One for all who follow the log here: each would take a connection for itself. */
    @Bean
    @Lazy
    LogTail logTail(@Qualifier("commandDataSource") DataSource dataSource) {
        return new LogTail(dataSource);
    }

    @Bean
    MeterBinder eventLogMeters(EventLog log) {
        return new EventLogMeters(log);
    }

    /** Whether the log answers, and how far it has come. */
    @Bean
    HealthIndicator eventLogHealthIndicator(@Qualifier("commandLogReader") EventLogReader reader) {
        return () -> {
            try {
                Head head = reader.head();
                return Health.up().withDetail("position", head.position()).build();
            } catch (EventLogUnavailable e) {
                return Health.down()
                        .withDetail("trouble", String.valueOf(e.getMessage()))
                        .build();
            }
        };
    }

    @Bean
    HealthIndicator workCalendarHealthIndicator(Rulebook rulebook, Clock clock) {
        return new CalendarHealth(rulebook, clock);
    }

    @Bean
    EventCodec sealingCodec(SubjectKeys keys) {
        return StreamEventCodec.sealing(keys);
    }

    @Bean
    AxonShell axonShell(EventLog log, @Qualifier("commandLogReader") EventLogReader reader, EventCodec codec) {
        return new AxonShell(log, reader, codec);
    }

    @Bean
    Orders orders(AxonShell shell) {
        return shell.orders();
    }

    @Bean
    Rulebook rulebook(Directory directory, LiveRules rules) {
        return new Rulebook(directory, rules);
    }
}
