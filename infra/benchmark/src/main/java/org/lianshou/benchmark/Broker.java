package org.lianshou.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The broker of a standalone process, which tells nobody outside where it is: found among the ports that it listens on. */
final class Broker {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String servers;

    private Broker(String servers) {
        this.servers = servers;
    }

    static Broker of(StandaloneServer server) throws IOException, InterruptedException {
        for (int port : ProcFiles.listening(server.jvm())) {
            Broker broker = new Broker("127.0.0.1:" + port);
            if (port != server.port() && broker.answers()) {
                return broker;
            }
        }
        throw new IOException("The process listens on no port on which a broker answers");
    }

    /** Keys, values and headers of every record of every topic, Kafka's own topics too. */
    void tell(ByteSearch search, Sightings sightings, Searched searched)
            throws InterruptedException, ExecutionException {
        try (Admin admin = admin();
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(admin);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<byte[], byte[]> kept : consumer.poll(PATIENCE)) {
                    tell(kept, search, sightings, searched);
                }
            }
            searched.count("partitions", partitions.size());
        }
    }

    /** A topic of one record, compressed, so that no search of the broker's files would find what it says. */
    void plant(String topic, byte[] value) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        try (Admin admin = admin();
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    void remove(String topic) throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    private static void tell(
            ConsumerRecord<byte[], byte[]> kept, ByteSearch search, Sightings sightings, Searched searched) {
        try (ByteSearch.Sink sink = search.sink(hit -> sightings.seen(hit, "topic " + kept.topic()))) {
            write(kept.key(), sink);
            write(kept.value(), sink);
            for (Header header : kept.headers()) {
                write(header.value(), sink);
            }
            searched.count("bytes", sink.seen());
        }
        searched.count("records", 1);
    }

    private static void write(byte @Nullable [] bytes, ByteSearch.Sink sink) {
        if (bytes != null) {
            sink.write(bytes, 0, bytes.length);
        }
    }

    private static List<TopicPartition> partitions(Admin admin) throws InterruptedException, ExecutionException {
        return admin
                .describeTopics(admin.listTopics(new ListTopicsOptions().listInternal(true))
                        .names()
                        .get())
                .allTopicNames()
                .get()
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private boolean answers() throws InterruptedException {
        try (Admin admin = admin()) {
            admin.listTopics().names().get();
            return true;
        } catch (ExecutionException no) {
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(settings());
    }

    private Map<String, Object> settings() {
        int millis = Math.toIntExact(PATIENCE.toMillis());
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
                millis,
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG,
                2 * millis);
    }
}
