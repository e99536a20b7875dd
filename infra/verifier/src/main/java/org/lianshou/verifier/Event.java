package org.lianshou.verifier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.UUID;

/**
 * One line of {@code events.ndjson}.
 *
 * @param recordedAt microseconds since 1970, as in the envelope
 * @param where the line it stands on
 */
@SuppressWarnings("ArrayRecordComponent")
record Event(
        long position,
        UUID stream,
        long sequence,
        int epoch,
        String type,
        int revision,
        long recordedAt,
        byte[] previousHash,
        byte[] hash,
        byte[] metadata,
        byte[] payload,
        String where) {

    static final Set<String> KEYS = Set.of(
            "position",
            "stream",
            "sequence",
            "epoch",
            "type",
            "revision",
            "recordedAt",
            "previousHash",
            "hash",
            "metadata",
            "payload");

    private static final byte[] FORMAT = "lianshou/event/1".getBytes(US_ASCII);
    private static final int FIXED = 16 + 16 + 4 + 8 + 16 + 8 + 4 + 4 + 8 + 32 + 4 + 4;
    private static final long INTEGER = (1L << 53) - 1;

    static Event of(Fields line) throws Refused {
        return new Event(
                line.number("position", 1, INTEGER),
                line.uuid("stream"),
                line.number("sequence", 0, INTEGER),
                (int) line.number("epoch", 1, Integer.MAX_VALUE),
                line.text("type"),
                (int) line.number("revision", 0, Integer.MAX_VALUE),
                line.number("recordedAt", -INTEGER, INTEGER),
                line.hash("previousHash"),
                line.hash("hash"),
                line.base64("metadata"),
                line.base64("payload"),
                line.where());
    }

    /** The hash of the envelope, laid out as the document says. */
    byte[] computedHash(UUID logId) {
        byte[] typeBytes = type.getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED + typeBytes.length + metadata.length + payload.length);
        put(bytes.put(FORMAT), logId).putInt(epoch).putLong(position);
        put(bytes, stream).putLong(sequence);
        put(bytes, typeBytes).putInt(revision).putLong(recordedAt).put(previousHash);
        put(bytes, metadata);
        return Hashes.of(put(bytes, payload).array());
    }

    long leafIndex() {
        return position - 1;
    }

    @Override
    public String toString() {
        return "%s (position %d, stream %s, sequence %d)".formatted(where, position, stream, sequence);
    }

    private static ByteBuffer put(ByteBuffer bytes, UUID id) {
        return bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static ByteBuffer put(ByteBuffer bytes, byte[] field) {
        return bytes.putInt(field.length).put(field);
    }
}
