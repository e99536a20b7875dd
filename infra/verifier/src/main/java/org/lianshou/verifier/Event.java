package org.lianshou.verifier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/**
 * One line of {@code events.ndjson}.
 *
 * @param recordedAt microseconds since 1970, as in the envelope
 * @param path to the head's root; empty in a bundle of everything
 * @param line the one it stands on
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
        List<byte[]> path,
        long line) {

    static final String ENTRY = "events.ndjson";

    private static final byte[] FORMAT = "lianshou/event/1".getBytes(US_ASCII);
    private static final int FIXED = 16 + 16 + 4 + 8 + 16 + 8 + 4 + 4 + 8 + 32 + 4 + 4;

    /** @param proven whether it ends in a path */
    static Event read(Line line, boolean proven) throws Refused {
        Event event = new Event(
                line.integer("position", Line.SIZE),
                line.uuid("stream"),
                line.integer("sequence", Line.SIZE),
                (int) line.integer("epoch", Line.SMALL),
                line.text("type"),
                (int) line.integer("revision", Line.SMALL),
                line.integer("recordedAt", Line.SIZE),
                line.hash("previousHash"),
                line.hash("hash"),
                line.base64("metadata"),
                line.base64("payload"),
                proven ? line.hashes("path") : List.of(),
                line.number());
        line.end();
        return event;
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

    @Override
    public String toString() {
        return "%s (position %d, stream %s, sequence %d)"
                .formatted(Line.where(ENTRY, line), position, stream, sequence);
    }

    private static ByteBuffer put(ByteBuffer bytes, UUID id) {
        return bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static ByteBuffer put(ByteBuffer bytes, byte[] field) {
        return bytes.putInt(field.length).put(field);
    }
}
