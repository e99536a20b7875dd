package org.lianshou.eventlog.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of a key, with its name and what it signs as; written {@code name+id+key} (C2SP signed-note). */
public final class VerifierKey {

    private final String name;
    private final SignatureKind kind;
    private final byte[] publicKey;

    private VerifierKey(String name, SignatureKind kind, byte[] publicKey) {
        this.name = KeyName.check(name);
        this.kind = kind;
        this.publicKey = publicKey;
    }

    /** @param publicKey the 32 bytes of RFC 8032 */
    public static VerifierKey of(String name, SignatureKind kind, byte[] publicKey) {
        if (publicKey.length != Ed25519.PUBLIC_KEY) {
            throw new MalformedNote("A public key of Ed25519 has " + Ed25519.PUBLIC_KEY + " bytes");
        }
        return new VerifierKey(name, kind, publicKey.clone());
    }

    /**
     * Reads a vkey.
     *
     * @throws MalformedNote unless it is one, of a kind that we know, whose id is that of its key and name
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedNote("A verifier key is <name>+<id>+<key>");
        }
        byte[] key = decoded(parts[2]);
        if (key.length == 0) {
            throw new MalformedNote("A verifier key ends in its key");
        }
        VerifierKey parsed = of(parts[0], SignatureKind.of(key[0]), Arrays.copyOfRange(key, 1, key.length));
        if (!HexFormat.of().toHexDigits(parsed.id()).equals(parts[1])) {
            throw new MalformedNote("The id " + parts[1] + " is not that of the key and the name beside it");
        }
        return parsed;
    }

    public String name() {
        return name;
    }

    public SignatureKind kind() {
        return kind;
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    public int id() {
        MessageDigest sha256 = TreeHash.sha256();
        sha256.update((name + "\n").getBytes(UTF_8));
        sha256.update(kind.code());
        return ByteBuffer.wrap(sha256.digest(publicKey)).getInt();
    }

    /** Whether a signature claims to be of this key. */
    public boolean owns(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    public boolean verifies(String text, NoteSignature signature) {
        return owns(signature) && kind.verify(publicKey, text, signature.signature());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        byte[] key = ByteBuffer.allocate(1 + publicKey.length)
                .put(kind.code())
                .put(publicKey)
                .array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(key);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("A verifier key ends in base64: " + e.getMessage());
        }
    }
}
