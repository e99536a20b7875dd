package org.lianshou.command.relay;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lianshou.eventlog.RecordedEvent;

/** A recorded event as a CloudEvent 1.0 in Kafka's binary mode, keyed by its stream; the payload's bytes as stored. */
final class EventRecord {
    private EventRecord() {}

    static ProducerRecord<String, byte[]> of(RecordedEvent event, String topic) {
        String stream = event.stream().toString();
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(stream + "/" + event.sequence())
                .withSource(URI.create("/lianshou/" + event.logId()))
                .withType(event.type())
                .withSubject(stream)
                .withTime(event.recordedAt().atOffset(ZoneOffset.UTC))
                .withExtension("position", Long.toString(event.position()))
                .withExtension("sequence", Long.toString(event.sequence()))
                .withExtension("revision", Integer.toString(event.revision()))
                .withExtension("epoch", Integer.toString(event.epoch()))
                .withExtension("hash", HexFormat.of().formatHex(event.hash()))
                .withDataContentType("application/json")
                .withData(event.payload())
                .build();
        return KafkaMessageFactory.<String>createWriter(topic, null, null, stream)
                .writeBinary(cloudEvent);
    }
}
