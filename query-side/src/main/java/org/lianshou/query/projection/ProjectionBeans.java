package org.lianshou.query.projection;

import java.time.Clock;
import java.util.List;
import org.lianshou.directory.Directory;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectionBeans {

    /** Without keys: personal text stays sealed in the views. */
    @Bean
    Projection projection(
            ViewDatabase database,
            List<View<?>> views,
            @Qualifier("queryLogReader") EventLogReader eventLog,
            Clock clock) {
        return new Projection(database, views, eventLog, StreamEventCodec.sealed(), clock);
    }

    @Bean
    Parking parking(ViewDatabase database, Projection projection) {
        return new Parking(database, projection);
    }

    @Bean
    Comparison comparison(
            ViewDatabase live, Projection projection, @Qualifier("queryLogReader") EventLogReader eventLog) {
        return new Comparison(live, projection, eventLog);
    }

    @Bean
    Rebuild rebuild(ViewDatabase live, Projection projection, Boundaries boundaries) {
        return new Rebuild(live, projection, boundaries);
    }

    @Bean(initMethod = "start")
    Boundaries boundaries(ViewDatabase live, Directory directory) {
        return new Boundaries(live, directory);
    }

    /** Following the topic, which a process may leave to another. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "lianshou.query.projecting", matchIfMissing = true)
    @EnableConfigurationProperties(KafkaSettings.class)
    static class Following {

        @Bean
        Projector projector(Projection projection, KafkaSettings kafka) {
            return new Projector(projection, kafka);
        }

        @Bean
        ProjectionState readModel(
                ViewDatabase database,
                @Qualifier("queryLogReader") EventLogReader eventLog,
                Parking parking,
                Projector projector) {
            return new ProjectionState(database, eventLog, parking, projector);
        }
    }
}
