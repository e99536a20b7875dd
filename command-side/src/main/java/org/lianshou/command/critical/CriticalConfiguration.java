package org.lianshou.command.critical;

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

/** The automation with its gauge and its health. {@code lianshou.responses.enabled=false} leaves it to another process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lianshou.responses.enabled", matchIfMissing = true)
class CriticalConfiguration {

    @Bean
    WhenHazardIsCriticalThenResponseOpens criticalHazards(
            @Qualifier("commandDataSource") DataSource dataSource,
            @Qualifier("commandLogReader") EventLogReader reader,
            LogTail logTail,
            EventCodec codec,
            Orders orders,
            Rulebook rulebook,
            SubjectKeys keys,
            MeterRegistry meters) {
        var opens = new WhenHazardIsCriticalThenResponseOpens(
                dataSource, reader, logTail, codec, new Opening(orders, rulebook, keys));
        FollowerState.gauge(
                opens,
                "lianshou.responses.position",
                "Log position up to which the response to every critical hazard is open",
                meters);
        return opens;
    }

    @Bean
    HealthIndicator criticalHazardsHealthIndicator(WhenHazardIsCriticalThenResponseOpens opens) {
        return FollowerState.health(opens);
    }
}
