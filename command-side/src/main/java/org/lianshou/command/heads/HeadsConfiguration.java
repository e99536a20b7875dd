package org.lianshou.command.heads;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.heads.HeadFiles;
import org.lianshou.eventlog.heads.HeadSigner;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.heads.SignedHead;
import org.lianshou.eventlog.heads.SigningKeyFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The signer of heads, where it publishes them, its gauges and its health. {@code lianshou.heads.enabled=false} leaves it
 * out; without the relay heads are not published to Kafka either.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lianshou.heads.enabled", matchIfMissing = true)
class HeadsConfiguration {

    @Bean
    HeadFiles headFiles(
            @Value("${lianshou.heads.folder}") Path folder, @Value("${lianshou.heads.files-kept:1000}") int kept) {
        return new HeadFiles(folder, kept);
    }

    @Bean
    @ConditionalOnProperty(name = "lianshou.relay.enabled", matchIfMissing = true)
    HeadTopic headTopic(
            @Qualifier("commandDataSource") DataSource dataSource,
            Producer<String, byte[]> eventProducer,
            @Value("${lianshou.heads.topic:lianshou.heads}") String topic) {
        return new HeadTopic(new Heads(dataSource), eventProducer, topic);
    }

    @Bean(initMethod = "start")
    HeadSigner headSigner(
            @Qualifier("commandDataSource") DataSource dataSource,
            @Qualifier("commandLogReader") EventLogReader reader,
            LogTail logTail,
            @Value("${lianshou.heads.key-file}") Path keyFile,
            Clock clock,
            List<Consumer<SignedHead>> publications,
            MeterRegistry meters) {
        Consumer<SignedHead> publication = publications.stream().reduce(head -> {}, Consumer::andThen);
        HeadSigner signer =
                new HeadSigner(dataSource, reader, logTail, SigningKeyFile.openOrCreate(keyFile), clock, publication);
        Gauge.builder("lianshou.heads.size", signer, HeadSigner::size)
                .description("Log position that the last signed head covers")
                .register(meters);
        Gauge.builder("lianshou.heads.lag", signer, HeadSigner::lag)
                .description("Events that no signed head covers yet")
                .register(meters);
        return signer;
    }

    @Bean
    HealthIndicator headsHealthIndicator(HeadSigner signer, ObjectProvider<HeadTopic> topic) {
        return new HeadsHealth(signer, topic.stream().toList());
    }
}
