package org.lianshou.eventlog.keys;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals personal fields under a key per subject (AES-256-GCM) and forgets a subject by destroying its key.
 *
 * <p>Processes may share the folder. A key destroyed by another process stays usable in this one's memory for at most
 * {@link KeyCache#FRESH}.
 */
public final class SubjectKeys {

    private static final int STRIPES = 64;

    private final KeyFiles files;
    private final KeyCache cache;
    private final Object[] stripes = new Object[STRIPES];

    private SubjectKeys(KeyFiles files, KeyCache cache) {
        this.files = files;
        this.cache = cache;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Object();
        }
    }

    /**
     * Opens the store in a folder, which is made if it is not there. Keep the master key's file elsewhere and out of the
     * backups of the folder: together they are the keys.
     *
     * @throws IllegalStateException where the folder holds keys in a file each, as before the first release: unread, they
     *     would make everybody look erased
     */
    public static SubjectKeys open(Path folder, Path masterKey) {
        try {
            DurableFiles.folder(folder);
            KeyFiles.refuseEarlierLayout(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SubjectKeys(new KeyFiles(folder, MasterKey.in(masterKey)), new KeyCache(10_000));
    }

    /**
     * Encrypts a field; the subject gets its key with the first.
     *
     * @throws SubjectKeyDestroyed if the subject was erased
     */
    public byte[] seal(SealedPlace place, byte[] plaintext) {
        Aead key = key(place.subject(), true).orElseThrow(() -> new SubjectKeyDestroyed(place.subject()));
        try {
            return key.encrypt(plaintext, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not work here", e);
        }
    }

    /**
     * Decrypts a field.
     *
     * @return nothing when the subject's key was destroyed, or never was
     * @throws SealBroken if it was altered, or sealed for another place
     */
    public Optional<byte[]> open(SealedPlace place, byte[] ciphertext) {
        return key(place.subject(), false).map(key -> {
            try {
                return key.decrypt(ciphertext, place.bytes());
            } catch (GeneralSecurityException e) {
                throw new SealBroken(place.toString(), e);
            }
        });
    }

    /**
     * Erases a subject: when this returns, what was sealed for it can never be read again. Doing it twice is harmless,
     * and finishes what a crash interrupted.
     */
    public void destroy(UUID subject) {
        synchronized (stripe(subject)) {
            cache.remove(subject);
            files.destroy(subject);
        }
    }

    private Optional<Aead> key(UUID subject, boolean create) {
        Optional<Aead> cached = cache.find(subject);
        return cached.isPresent() ? cached : load(subject, create);
    }

    /** In the subject's stripe, so that no key slips back into the cache behind its destruction. */
    private Optional<Aead> load(UUID subject, boolean create) {
        synchronized (stripe(subject)) {
            Optional<Aead> key = create ? files.findOrCreate(subject) : files.find(subject);
            key.ifPresentOrElse(found -> cache.put(subject, found), () -> cache.remove(subject));
            return key;
        }
    }

    private Object stripe(UUID subject) {
        return stripes[Math.floorMod(subject.hashCode(), STRIPES)];
    }
}
