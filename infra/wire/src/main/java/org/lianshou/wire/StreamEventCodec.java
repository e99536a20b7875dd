package org.lianshou.wire;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.IssueEvent;
import org.lianshou.stream.StreamEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every kind of stream's events as the log stores them. Personal text never stands in the log in clear: who holds the keys writes and
 * reads it, who doesn't sees ciphertext.
 */
public final class StreamEventCodec implements EventCodec {
    private final JsonMapper mapper = LianshouJson.mapper();
    private final EventTypes types = EventTypes.ofAll();
    private final ObjectWriter writer = mapper.writer();
    private final Map<String, ObjectReader> readers = types.all().stream()
            .collect(Collectors.toUnmodifiableMap(EventTypes.Entry::name, type -> keyless(type.record())));
    private final Sealing sealing;

    private StreamEventCodec(Sealing sealing) {
        this.sealing = sealing;
    }

    /** For the side that writes: it decides without personal text, so it opens none. */
    public static StreamEventCodec sealing(SubjectKeys keys) {
        return new StreamEventCodec(new Sealing.Writing(keys));
    }

    /** As {@link #sealing}, for readers who may know who reported. */
    public static StreamEventCodec opening(SubjectKeys keys) {
        return new StreamEventCodec(new Sealing.WithKeys(keys));
    }

    /** For readers without keys: personal text stays {@link org.lianshou.issue.Personal.Sealed}. */
    public static StreamEventCodec sealed() {
        return new StreamEventCodec(new Sealing.WithoutKeys());
    }

    /** @throws org.lianshou.eventlog.keys.SubjectKeyDestroyed for text about somebody who was erased */
    @Override
    public Encoded encode(UUID stream, long sequence, Object event) {
        EventTypes.Entry type = types.of((StreamEvent) event);
        sealing.introduce((StreamEvent) event);
        try {
            byte[] payload = writer.withAttribute(PersonalText.ATTRIBUTE, sealing.at(stream, sequence))
                    .writeValueAsBytes(event);
            return new Encoded(type.name(), type.revision(), payload);
        } catch (JacksonException e) {
            throw cause(e);
        }
    }

    @Override
    public StreamEvent decode(RecordedEvent event) {
        return decode(event.type(), event.revision(), event.payload(), event.stream(), event.sequence());
    }

    /** As {@link #decode(RecordedEvent)}, of a stream known to be an issue's. */
    public IssueEvent decodeIssue(RecordedEvent event) {
        return (IssueEvent) decode(event);
    }

    /**
     * The event behind stored bytes, brought to today's shape.
     *
     * @throws IllegalArgumentException for a type or revision that is not known here
     * @throws org.lianshou.eventlog.keys.SealBroken for ciphertext that was altered or moved
     */
    public StreamEvent decode(String type, int revision, byte[] payload, UUID stream, long sequence) {
        EventTypes.Entry entry = types.named(type);
        ObjectReader keyless = Objects.requireNonNull(readers.get(type));
        PersonalText text = sealing.at(stream, sequence);
        ObjectReader reader = text == Sealing.KEYLESS ? keyless : keyless.withAttribute(PersonalText.ATTRIBUTE, text);
        try {
            return revision == entry.revision()
                    ? reader.readValue(payload)
                    : reader.readValue(upcast(entry, revision, payload));
        } catch (JacksonException e) {
            throw cause(e);
        }
    }

    /** Our records see to it themselves that no field is given twice. */
    private ObjectReader keyless(Class<?> record) {
        return mapper.readerFor(record)
                .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .withAttribute(PersonalText.ATTRIBUTE, Sealing.KEYLESS);
    }

    private JsonNode upcast(EventTypes.Entry entry, int revision, byte[] payload) {
        return Upcasters.ALL.upTo(entry.revision(), entry.name(), revision, mapper.readTree(payload));
    }

    /** Jackson wraps what our own code threw; those who call us wait for that. */
    private static RuntimeException cause(JacksonException e) {
        return e.getCause() instanceof RuntimeException ours ? ours : e;
    }
}
