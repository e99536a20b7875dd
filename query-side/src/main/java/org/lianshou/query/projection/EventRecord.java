package org.lianshou.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.RecordedEvent;

/** A published event as Kafka carries it: CloudEvents in binary mode, the payload as it stands in the log. */
record EventRecord(ConsumerRecord<byte[], byte[]> record) {

    private static final byte[] NONE = new byte[0];
    private static final String SOURCE = "/lianshou/";

    /**
     * The event; its metadata and previous hash stay in the log.
     *
     * @throws IllegalArgumentException where a header is missing or unreadable
     */
    RecordedEvent event() {
        byte[] payload = record.value();
        if (payload == null) {
            throw new IllegalArgumentException("a published event has a value");
        }
        return new RecordedEvent(
                Long.parseLong(text("ce_position")),
                UUID.fromString(text("ce_subject")),
                Long.parseLong(text("ce_sequence")),
                text("ce_type"),
                Integer.parseInt(text("ce_revision")),
                payload,
                NONE,
                recordedAt(),
                NONE,
                hash(),
                Integer.parseInt(text("ce_epoch")),
                logId());
    }

    /** The stream by the record's key, when the headers can't be trusted. */
    Optional<UUID> stream() {
        byte[] key = record.key();
        try {
            return key == null ? Optional.empty() : Optional.of(UUID.fromString(new String(key, UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Instant recordedAt() {
        try {
            return Instant.parse(text("ce_time"));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("ce_time", e);
        }
    }

    private UUID logId() {
        String source = text("ce_source");
        if (!source.startsWith(SOURCE)) {
            throw new IllegalArgumentException("ce_source " + source);
        }
        return UUID.fromString(source.substring(SOURCE.length()));
    }

    private byte[] hash() {
        String hex = optional("ce_hash");
        return hex == null ? NONE : HexFormat.of().parseHex(hex);
    }

    private String text(String header) {
        String value = optional(header);
        if (value == null) {
            throw new IllegalArgumentException("a published event has the header " + header);
        }
        return value;
    }

    private @Nullable String optional(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
