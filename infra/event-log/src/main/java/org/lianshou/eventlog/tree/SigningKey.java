package org.lianshou.eventlog.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * An Ed25519 key that signs notes, or cosigns the notes of others. It has no name of its own: one key may sign for a log
 * in one epoch after the other.
 */
public final class SigningKey {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

    private final PrivateKey privateKey;
    private final byte[] publicKey;

    private SigningKey(PrivateKey privateKey, byte[] publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(Ed25519.NAME).generateKeyPair();
            return new SigningKey(pair.getPrivate(), Ed25519.raw(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform since 15 has Ed25519", e);
        }
    }

    /**
     * Reads what {@link #toPem} wrote.
     *
     * @throws IllegalArgumentException unless the two blocks are there and are of one key
     */
    public static SigningKey fromPem(String pem) {
        try {
            PrivateKey privateKey = KeyFactory.getInstance(Ed25519.NAME)
                    .generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE")));
            byte[] der = block(pem, "PUBLIC");
            byte[] raw = Arrays.copyOfRange(der, Math.max(0, der.length - Ed25519.PUBLIC_KEY), der.length);
            byte[] probe = "one key?".getBytes(UTF_8);
            if (!Arrays.equals(der, Ed25519.der(raw)) || !Ed25519.verify(raw, probe, Ed25519.sign(privateKey, probe))) {
                throw new IllegalArgumentException("The public key is not that of the private one");
            }
            return new SigningKey(privateKey, raw);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The private key is not one of Ed25519 in PKCS#8", e);
        }
    }

    /** PKCS#8 and the public key behind it (RFC 7468): the JDK does not derive one from the other. */
    public String toPem() {
        return pem("PRIVATE", privateKey.getEncoded()) + pem("PUBLIC", Ed25519.der(publicKey));
    }

    public VerifierKey verifierKey(String name, SignatureKind kind) {
        return VerifierKey.of(name, kind, publicKey);
    }

    public NoteSignature sign(String name, String text) {
        byte[] signature = Ed25519.sign(privateKey, text.getBytes(UTF_8));
        return new NoteSignature(name, verifierKey(name, SignatureKind.NOTE).id(), signature);
    }

    /** What a witness says of a checkpoint once it has found it consistent with all it saw of the log before. */
    public NoteSignature cosign(String name, String text, Instant now) {
        long time = now.getEpochSecond();
        byte[] signature = Ed25519.sign(privateKey, SignatureKind.cosigned(time, text));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array();
        return new NoteSignature(
                name, verifierKey(name, SignatureKind.COSIGNATURE).id(), timed);
    }

    private static byte[] block(String pem, String which) {
        return BLOCK.matcher(pem)
                .results()
                .filter(block -> block.group(1).equals(which))
                .map(block -> Base64.getMimeDecoder().decode(block.group(2)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no block " + which + " KEY"));
    }

    private static String pem(String which, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n".formatted(which, base64, which);
    }
}
