package org.lianshou.verifier.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 key made from a seed anybody may know: for trials and examples, never for a log. */
public final class Signer {
    private static final byte LOG = 1;
    private static final byte WITNESS = 4;

    private final String name;
    private final KeyPair keys;

    private Signer(String name, KeyPair keys) {
        this.name = name;
        this.keys = keys;
    }

    /** The private key is SHA-256 of the seed's UTF-8. */
    public static Signer of(String name, String seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Fixed(NaiveTree.sha256(seed.getBytes(UTF_8))));
            return new Signer(name, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Hands out the private key where the generator asks for chance. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }

    public String logVkey() {
        return vkey(LOG);
    }

    public String witnessVkey() {
        return vkey(WITNESS);
    }

    private String vkey(byte kind) {
        return name + "+" + HexFormat.of().formatHex(keyId(kind)) + "+" + base64(new byte[] {kind}, publicKey());
    }

    /** The log's signature line. */
    public String signed(String body) {
        return line(keyId(LOG), signature(body));
    }

    /** A witness's line, {@code cosignature/v1}. */
    public String cosigned(String body, long time) {
        byte[] stamp = ByteBuffer.allocate(8).putLong(time).array();
        return line(keyId(WITNESS), stamp, signature("cosignature/v1\ntime " + time + "\n" + body));
    }

    private String line(byte[]... blob) {
        return "\u2014 " + name + " " + base64(blob) + "\n";
    }

    private byte[] signature(String message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(keys.getPrivate());
            ed25519.update(message.getBytes(UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] publicKey() {
        byte[] x509 = keys.getPublic().getEncoded();
        return Arrays.copyOfRange(x509, x509.length - 32, x509.length);
    }

    private byte[] keyId(byte kind) {
        return Arrays.copyOf(NaiveTree.sha256((name + "\n").getBytes(UTF_8), new byte[] {kind}, publicKey()), 4);
    }

    private static String base64(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return Base64.getEncoder().encodeToString(all.array());
    }
}
