package org.lianshou.eventlog.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Whose data it is and where in the log it stands. Ciphertext opens only in the place it was sealed for, so nobody can
 * move a name from one event into another.
 *
 * @param field where in the event, as a JSON pointer
 */
public record SealedPlace(UUID subject, UUID stream, long sequence, String field) {

    private static final byte[] FORMAT = "lianshou/field/1".getBytes(US_ASCII);

    /** The additional data: fixed widths, and the one text under its length. */
    byte[] bytes() {
        byte[] text = field.getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FORMAT.length + 16 + 16 + 8 + 4 + text.length);
        bytes.put(FORMAT);
        bytes.putLong(subject.getMostSignificantBits()).putLong(subject.getLeastSignificantBits());
        bytes.putLong(stream.getMostSignificantBits()).putLong(stream.getLeastSignificantBits());
        return bytes.putLong(sequence).putInt(text.length).put(text).array();
    }
}
