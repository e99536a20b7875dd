package org.lianshou.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A public key as C2SP signed-note writes it, "vkey": name, key id, and the key behind the byte of its kind. */
@SuppressWarnings("ArrayRecordComponent")
record VerifierKey(String name, int id, byte[] publicKey) {

    static final byte LOG = 0x01;
    static final byte WITNESS = 0x04;

    /** No white space of Unicode, no control character of ASCII, no plus. */
    static final String NAME = "[^\\s\\x00-\\x1f\\x85\\p{Z}+]+";

    private static final Pattern VKEY = Pattern.compile("(" + NAME + ")\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    /** What stands before the 32 bytes in the X.509 form of an Ed25519 key (RFC 8410), which the JDK wants. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static VerifierKey parse(String vkey, byte kind) throws Refused {
        Matcher parts = VKEY.matcher(vkey.strip());
        if (!parts.matches()) {
            throw new Refused(Code.ARGUMENTS, "no vkey (name+id+key): " + vkey);
        }
        byte[] key = decoded(parts.group(3));
        if (key.length != 33 || key[0] != kind) {
            throw new Refused(Code.ARGUMENTS, "not an Ed25519 vkey of kind 0x0%d: %s".formatted(kind, parts.group(1)));
        }
        byte[] id = Arrays.copyOf(Hashes.of((parts.group(1) + "\n").getBytes(UTF_8), key), Integer.BYTES);
        if (!HexFormat.of().formatHex(id).equals(parts.group(2))) {
            throw new Refused(Code.ARGUMENTS, "the key id of " + parts.group(1) + " isn't that of its key");
        }
        return new VerifierKey(parts.group(1), ByteBuffer.wrap(id).getInt(), Arrays.copyOfRange(key, 1, 33));
    }

    /** What is no base64 is no key of any length. */
    private static byte[] decoded(String base64) {
        try {
            return Decoding.base64(base64.getBytes(UTF_8), "the vkey");
        } catch (Refused e) {
            return new byte[0];
        }
    }

    boolean made(Note.Line line) {
        return line.isOf(name, id);
    }

    /** Whether the Ed25519 signature (RFC 8032) over the message is this key's. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key());
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // no point on the curve, or no signature at all
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] encoded = ByteBuffer.allocate(X509.length + publicKey.length)
                .put(X509)
                .put(publicKey)
                .array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
