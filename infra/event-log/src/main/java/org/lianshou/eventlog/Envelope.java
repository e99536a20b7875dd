package org.lianshou.eventlog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The bytes an event's hash is taken over. The layout is final and documented in the module's README; another layout
 * would carry another {@link #FORMAT}.
 */
public final class Envelope {

    /** Sixteen bytes that begin no other hashed thing of ours; the digit is the version of the layout. */
    private static final byte[] FORMAT = "lianshou/event/1".getBytes(US_ASCII);

    private static final int FIXED = 16 + 16 + 4 + 8 + 16 + 8 + 4 + 4 + 8 + 32 + 4 + 4;

    private static final byte[] NO_PREVIOUS = new byte[32];

    private Envelope() {}

    /** What stands for the previous hash in the first event of a stream: 32 zero bytes. */
    public static byte[] noPrevious() {
        return NO_PREVIOUS.clone();
    }

    /** The canonical bytes of everything about the event but its own hash. */
    public static byte[] bytes(RecordedEvent event) {
        if (event.previousHash().length != NO_PREVIOUS.length) {
            throw new IllegalArgumentException("The previous hash has " + event.previousHash().length + " bytes");
        }
        byte[] type = event.type().getBytes(UTF_8);
        int length = FIXED + type.length + event.metadata().length + event.payload().length;
        ByteBuffer bytes = ByteBuffer.allocate(length).put(FORMAT);
        put(bytes, event.logId()).putInt(event.epoch()).putLong(event.position());
        put(bytes, event.stream()).putLong(event.sequence());
        put(bytes, type).putInt(event.revision());
        bytes.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt()));
        bytes.put(event.previousHash());
        put(bytes, event.metadata());
        return put(bytes, event.payload()).array();
    }

    /** The hash the event ought to carry. */
    public static byte[] hash(RecordedEvent event) {
        return sha256().digest(bytes(event));
    }

    /**
     * Checks a whole stream, from its first event: sequences without a gap, each event chained to the one before, each
     * hash true to its bytes.
     *
     * @return the first event that breaks the chain
     */
    public static Optional<RecordedEvent> firstBroken(List<RecordedEvent> stream) {
        byte[] previous = NO_PREVIOUS;
        long sequence = 0;
        for (RecordedEvent event : stream) {
            if (event.sequence() != sequence++
                    || !MessageDigest.isEqual(previous, event.previousHash())
                    || !MessageDigest.isEqual(hash(event), event.hash())) {
                return Optional.of(event);
            }
            previous = event.hash();
        }
        return Optional.empty();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    private static ByteBuffer put(ByteBuffer bytes, UUID id) {
        return bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static ByteBuffer put(ByteBuffer bytes, byte[] field) {
        return bytes.putInt(field.length).put(field);
    }
}
