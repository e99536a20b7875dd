package org.lianshou.command.outcomes;

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

/** The automation with its gauge and its health. {@code lianshou.outcomes.enabled=false} leaves it to another process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lianshou.outcomes.enabled", matchIfMissing = true)
class OutcomesConfiguration {

    @Bean
    WhenSessionDecidesThenIssueHears sessionOutcomes(
            @Qualifier("commandDataSource") DataSource dataSource,
            @Qualifier("commandLogReader") EventLogReader reader,
            LogTail logTail,
            EventCodec codec,
            Orders orders,
            Rulebook rulebook,
            SubjectKeys keys,
            MeterRegistry meters) {
        WhenSessionDecidesThenIssueHears outcomes = new WhenSessionDecidesThenIssueHears(
                dataSource, reader, logTail, codec, orders, new Delivery(orders, rulebook, keys));
        FollowerState.gauge(
                outcomes,
                "lianshou.outcomes.position",
                "Log position up to which every session's outcome is with its issue",
                meters);
        return outcomes;
    }

    @Bean
    HealthIndicator sessionOutcomesHealthIndicator(WhenSessionDecidesThenIssueHears outcomes) {
        return FollowerState.health(outcomes);
    }
}
