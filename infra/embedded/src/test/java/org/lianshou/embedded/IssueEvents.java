package org.lianshou.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to and reads from the topic as any client would. */
final class IssueEvents {

    private IssueEvents() {}

    static void publish(EmbeddedBroker broker, String key, String value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PublishedTopics.ISSUE_EVENTS, key, value))
                    .get();
        }
    }

    static List<String> readAll(EmbeddedBroker broker) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        var partitions = IntStream.range(0, PublishedTopics.ISSUE_EVENT_PARTITIONS)
                .mapToObj(partition -> new TopicPartition(PublishedTopics.ISSUE_EVENTS, partition))
                .toList();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long wanted = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<String> values = new ArrayList<>();
            while (values.size() < wanted) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }
}
