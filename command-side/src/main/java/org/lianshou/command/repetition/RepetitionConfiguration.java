package org.lianshou.command.repetition;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.lianshou.command.following.FollowerState;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automation with its gauge and its health. {@code lianshou.repetition.enabled=false} leaves it to another process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lianshou.repetition.enabled", matchIfMissing = true)
class RepetitionConfiguration {

    @Bean
    WhenIssueRepeatsThenGathered repetition(
            @Qualifier("commandDataSource") DataSource dataSource,
            @Qualifier("commandLogReader") EventLogReader reader,
            LogTail logTail,
            EventCodec codec,
            Orders orders,
            Rulebook rulebook,
            SubjectKeys keys,
            MeterRegistry meters) {
        WhenIssueRepeatsThenGathered repetition = new WhenIssueRepeatsThenGathered(
                dataSource, reader, logTail, codec, orders, rulebook.directory(), new Raising(orders, rulebook, keys));
        FollowerState.gauge(
                repetition, "lianshou.repetition.position", "Log position up to which repetitions are raised", meters);
        return repetition;
    }

    @Bean
    HealthIndicator repetitionHealthIndicator(WhenIssueRepeatsThenGathered repetition) {
        return FollowerState.health(repetition);
    }
}
