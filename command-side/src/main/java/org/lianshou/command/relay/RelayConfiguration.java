package org.lianshou.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The relay with its producer, its gauge and its health. {@code lianshou.relay.enabled=false} leaves it out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lianshou.relay.enabled", matchIfMissing = true)
class RelayConfiguration {

    @Bean
    Producer<String, byte[]> eventProducer(@Value("${lianshou.kafka.bootstrap-servers}") String servers) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                8L * 1024 * 1024,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                20_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean(initMethod = "start")
    Relay relay(
            @Qualifier("commandDataSource") DataSource dataSource,
            @Qualifier("commandLogReader") EventLogReader reader,
            LogTail logTail,
            Producer<String, byte[]> eventProducer,
            @Value("${lianshou.kafka.topic:lianshou.issue-events}") String topic,
            MeterRegistry meters) {
        Relay relay = new Relay(dataSource, reader, logTail, eventProducer, topic);
        Gauge.builder("lianshou.relay.position", relay, Relay::relayed)
                .description("Last log position that Kafka has acknowledged")
                .register(meters);
        return relay;
    }

    @Bean
    HealthIndicator relayHealthIndicator(Relay relay) {
        return () -> (relay.trouble().isEmpty() ? Health.up() : Health.down().withDetail("trouble", relay.trouble()))
                .withDetail("position", relay.relayed())
                .build();
    }
}
