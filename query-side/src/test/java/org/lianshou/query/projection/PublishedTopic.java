package org.lianshou.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lianshou.embedded.TestInfrastructure;
import org.lianshou.eventlog.RecordedEvent;

/** A topic of a test's own, and what the relay would put into it. */
public final class PublishedTopic {

    private final String servers = TestInfrastructure.broker().bootstrapServers();
    private final String name = "events-" + UUID.randomUUID();

    public PublishedTopic() {
        create();
    }

    public KafkaSettings settings() {
        return new KafkaSettings(servers, name);
    }

    public void publish(List<RecordedEvent> events) {
        publishAll(events.stream().map(this::record).toList());
    }

    /** Of the stream, and of nothing that could be read. */
    void publishUnreadable(UUID stream) {
        publishAll(List.of(new ProducerRecord<>(name, stream.toString().getBytes(UTF_8), new byte[] {1})));
    }

    private void publishAll(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = producer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            producer.flush();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void makeAnew() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.deleteTopics(List.of(name)).all().get();
            while (admin.listTopics().names().get().contains(name)) {
                Thread.sleep(50);
            }
        }
        create();
    }

    private void create() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(4), Optional.of((short) 1))))
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private ProducerRecord<byte[], byte[]> record(RecordedEvent event) {
        var record = new ProducerRecord<>(name, event.stream().toString().getBytes(UTF_8), event.payload());
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", event.stream() + "/" + event.sequence());
        header(record, "ce_source", "/lianshou/" + event.logId());
        header(record, "ce_type", event.type());
        header(record, "ce_subject", event.stream().toString());
        header(record, "ce_time", event.recordedAt().toString());
        header(record, "ce_position", Long.toString(event.position()));
        header(record, "ce_sequence", Long.toString(event.sequence()));
        header(record, "ce_revision", Integer.toString(event.revision()));
        header(record, "ce_epoch", Integer.toString(event.epoch()));
        if (event.hash().length > 0) {
            header(record, "ce_hash", HexFormat.of().formatHex(event.hash()));
        }
        return record;
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
