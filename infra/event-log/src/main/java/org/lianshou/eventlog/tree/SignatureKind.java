package org.lianshou.eventlog.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What a key signs a note as, by the byte that C2SP signed-note assigns to it. */
public enum SignatureKind {
    /** Ed25519 over the text. */
    NOTE(1, 0),
    /** C2SP tlog-cosignature: Ed25519 over a time and the text, the time in eight bytes before the signature. */
    COSIGNATURE(4, Long.BYTES);

    private static final int ED25519 = 64;

    private final byte code;
    private final int before;

    SignatureKind(int code, int before) {
        this.code = (byte) code;
        this.before = before;
    }

    byte code() {
        return code;
    }

    static SignatureKind of(byte code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code == code)
                .findFirst()
                .orElseThrow(() -> new MalformedNote("No kind of signature of ours has the byte " + code));
    }

    boolean verify(byte[] publicKey, String text, byte[] signature) {
        if (signature.length != before + ED25519) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(signature);
        byte[] signed = this == NOTE ? text.getBytes(UTF_8) : cosigned(bytes.getLong(), text);
        return Ed25519.verify(publicKey, signed, Arrays.copyOfRange(signature, before, signature.length));
    }

    /** The message of a cosignature/v1: the two lines of its head, and the text. */
    static byte[] cosigned(long time, String text) {
        return ("cosignature/v1\ntime " + Long.toUnsignedString(time) + "\n" + text).getBytes(UTF_8);
    }
}
