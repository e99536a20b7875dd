package org.lianshou.eventlog.tree;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * One signature line of a note: {@code — <key name> <base64(key id || signature)>}, C2SP signed-note.
 *
 * @param keyId the first bytes of a hash over the key and its name; it finds the key and proves nothing
 * @param signature as the kind of key has it: 64 bytes of Ed25519, in a cosignature behind 8 bytes of time
 */
@SuppressWarnings("ArrayRecordComponent") // equals says what the record's own would not
public record NoteSignature(String name, int keyId, byte[] signature) {

    private static final String DASH = "\u2014 ";

    public NoteSignature {
        KeyName.check(name);
    }

    /**
     * Reads one signature line.
     *
     * @param line without its newline
     */
    public static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            throw new MalformedNote("A signature line is: \u2014 <key name> <base64>");
        }
        ByteBuffer bytes = ByteBuffer.wrap(decoded(line.substring(space + 1)));
        if (bytes.remaining() <= Integer.BYTES) {
            throw new MalformedNote("A signature follows the four bytes of its key's id");
        }
        int keyId = bytes.getInt();
        byte[] signature = new byte[bytes.remaining()];
        bytes.get(signature);
        return new NoteSignature(line.substring(DASH.length(), space), keyId, signature);
    }

    /** Without its newline. */
    public String line() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && keyId == that.keyId
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * keyId + Arrays.hashCode(signature);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("A signature is base64: " + e.getMessage());
        }
    }
}
