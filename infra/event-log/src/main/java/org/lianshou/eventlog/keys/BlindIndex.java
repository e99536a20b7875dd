package org.lianshou.eventlog.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.PrfHmacJce;
import com.google.crypto.tink.subtle.Random;
import com.google.crypto.tink.util.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes of what is too easily guessed to be hashed plainly, such as a phone number. Their secret lies among the
 * keys, wrapped by the master key, and stays the same when that is rotated, since the hashes could not be made anew.
 */
final class BlindIndex {

    static final int TAG_BYTES = 32;

    /** Of a subject that nobody looks up; that an HMAC is all zeros does not happen. */
    static final Bytes NO_TAG = Bytes.copyFrom(new byte[TAG_BYTES]);

    private static final byte[] PURPOSE = "lianshou/index/1".getBytes(US_ASCII);

    private final Path file;
    private final PrfHmacJce tags;
    private final PrfHmacJce fingerprints;

    private BlindIndex(Path file, byte[] secret) throws GeneralSecurityException {
        PrfHmacJce root = hmac(secret);
        this.file = file;
        this.tags = hmac(root.compute("tag".getBytes(US_ASCII), TAG_BYTES));
        this.fingerprints = hmac(root.compute("fingerprint".getBytes(US_ASCII), TAG_BYTES));
    }

    static BlindIndex in(Path file, MasterKey master) {
        try {
            if (Files.notExists(file)) {
                DurableFiles.create(file, master.wrap(Random.randBytes(TAG_BYTES), PURPOSE));
            }
            return new BlindIndex(file, master.unwrap(Files.readAllBytes(file), PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("The key of the index in " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Bytes tag(String handle) {
        return Bytes.copyFrom(compute(tags, handle.getBytes(UTF_8)));
    }

    byte[] fingerprint(byte[] text) {
        return compute(fingerprints, text);
    }

    void rewrap(MasterKey master) throws IOException, GeneralSecurityException {
        byte[] wrapped = Files.readAllBytes(file);
        if (!master.isNewest(wrapped)) {
            DurableFiles.replace(file, master.wrap(master.unwrap(wrapped, PURPOSE), PURPOSE));
        }
    }

    private static PrfHmacJce hmac(byte[] secret) throws GeneralSecurityException {
        return new PrfHmacJce("HMACSHA256", new SecretKeySpec(secret, "HMAC"));
    }

    private static byte[] compute(PrfHmacJce hmac, byte[] text) {
        try {
            return hmac.compute(text, TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 does not work here", e);
        }
    }
}
