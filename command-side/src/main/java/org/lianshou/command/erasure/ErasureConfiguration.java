package org.lianshou.command.erasure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.lianshou.command.following.FollowerState;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.Subjects;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is known of subjects, and the eraser, which {@code lianshou.eraser.enabled=false} leaves to another process. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    Subjects subjects(@Qualifier("commandDataSource") DataSource dataSource, SubjectKeys keys) {
        return new KnownSubjects(dataSource, keys);
    }

    @Bean
    Erasure erasure(Orders orders, SubjectKeys keys) {
        return new Erasure(orders, keys);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "lianshou.eraser.enabled", matchIfMissing = true)
    static class Following {

        @Bean
        Eraser eraser(
                @Qualifier("commandDataSource") DataSource dataSource,
                @Qualifier("commandLogReader") EventLogReader reader,
                LogTail logTail,
                EventCodec codec,
                SubjectKeys keys,
                List<Erasable> erasables,
                Orders orders,
                Rulebook rulebook,
                Clock clock,
                MeterRegistry meters) {
            OtherIssues others = new OtherIssues(orders, rulebook, clock, keys);
            Eraser eraser = new Eraser(
                    dataSource, reader, logTail, codec, keys, erasables, others, new Households(orders, clock, keys));
            FollowerState.gauge(
                    eraser,
                    "lianshou.eraser.position",
                    "Log position up to which every erasure is carried out",
                    meters);
            return eraser;
        }

        @Bean
        HealthIndicator eraserHealthIndicator(Eraser eraser) {
            return FollowerState.health(eraser);
        }
    }
}
