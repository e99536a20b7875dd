package org.lianshou.eventlog.keys;

import com.google.crypto.tink.util.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Seals personal fields under a key per subject (AES-256-GCM) and forgets a subject by destroying its key, and with it
 * the tag by which the subject is looked up.
 *
 * <p>Processes may share the folder. A key destroyed by another process stays usable in this one's memory for at most
 * {@link KeyCache#FRESH}.
 */
public final class SubjectKeys {

    /** How many files a rotation rewraps. */
    public static final int FILES = KeyFiles.FILES;

    private static final int STRIPES = 64;

    private final Path folder;
    private final MasterKey master;
    private final KeyFiles files;
    private final BlindIndex index;
    private final KeyCache cache = new KeyCache(10_000);
    private final Object[] stripes = new Object[STRIPES];

    private SubjectKeys(Path folder, MasterKey master) {
        this.folder = folder;
        this.master = master;
        this.files = new KeyFiles(folder, master);
        this.index = BlindIndex.in(folder.resolve("index.key"), master);
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
        return new SubjectKeys(folder, MasterKey.in(masterKey));
    }

    /**
     * Encrypts a field; the subject gets its key with the first.
     *
     * @throws SubjectKeyDestroyed if the subject was erased
     */
    public byte[] seal(SealedPlace place, byte[] plaintext) {
        SubjectKey key = key(place.subject(), true).orElseThrow(() -> new SubjectKeyDestroyed(place.subject()));
        try {
            return key.aead().encrypt(plaintext, place.bytes());
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
                return key.aead().decrypt(ciphertext, place.bytes());
            } catch (GeneralSecurityException e) {
                throw new SealBroken(place.toString(), e);
            }
        });
    }

    /**
     * Makes the subject's key beforehand, so that the subject is found by a handle, such as a phone number, for as long as
     * it has the key. What was given last counts. It costs a write where the handle is new, and that of the new key is
     * the same one.
     *
     * @throws SubjectKeyDestroyed if the subject was erased
     */
    public void introduce(UUID subject, String handle) {
        Bytes tag = index.tag(handle);
        Optional<SubjectKey> cached = cache.find(subject);
        if (cached.isEmpty() || !cached.get().tag().equals(tag)) {
            Optional<SubjectKey> key = cached(subject, () -> files.findOrCreate(subject, tag));
            if (key.isEmpty()) {
                throw new SubjectKeyDestroyed(subject);
            }
        }
    }

    /** The subjects that were introduced by that handle and not erased since; it reads all keys there are. */
    public List<UUID> introducedBy(String handle) {
        return files.tagged(index.tag(handle));
    }

    /** Whether the subject was erased; one that never had a key was not. */
    public boolean isDestroyed(UUID subject) {
        return cache.find(subject).isEmpty() && files.isGone(subject);
    }

    /** A hash of 32 bytes that only who has the keys can make, so that nobody finds the text by trying all there are. */
    public byte[] fingerprint(byte[] text) {
        return index.fingerprint(text);
    }

    /**
     * Wraps all keys with a new master key; what they sealed stays as it is. Everything may go on meanwhile, in other
     * processes too. One that was interrupted is taken up where it was.
     *
     * @param done is told how many of the {@link #FILES} are durable
     * @throws RotationRunning where another has not ended
     */
    public void rotate(IntConsumer done) {
        new Rotation(folder, master, files, index).run(done);
    }

    /** Whether a rotation is under way, or was interrupted and waits to be taken up. */
    public boolean isBeingRotated() {
        try {
            return master.isBeingRotated();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("The master key", e);
        }
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

    /**
     * Takes back the key of a subject of whom nothing was written in the end, so that nobody is looked up by the tag. Where
     * there is none nothing happens.
     */
    public void withdraw(UUID subject) {
        synchronized (stripe(subject)) {
            cache.remove(subject);
            files.withdraw(subject);
        }
    }

    private Optional<SubjectKey> key(UUID subject, boolean create) {
        Optional<SubjectKey> cached = cache.find(subject);
        return cached.isPresent()
                ? cached
                : cached(subject, () -> create ? files.findOrCreate(subject, null) : files.find(subject));
    }

    /** In the subject's stripe, so that no key slips back into the cache behind its destruction. */
    private Optional<SubjectKey> cached(UUID subject, Supplier<Optional<SubjectKey>> loading) {
        synchronized (stripe(subject)) {
            Optional<SubjectKey> key = loading.get();
            key.ifPresentOrElse(found -> cache.put(subject, found), () -> cache.remove(subject));
            return key;
        }
    }

    private Object stripe(UUID subject) {
        return stripes[Math.floorMod(subject.hashCode(), STRIPES)];
    }
}
