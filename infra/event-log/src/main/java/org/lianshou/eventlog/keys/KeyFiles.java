package org.lianshou.eventlog.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/**
 * Subjects' keys wrapped by the master key, spread evenly over 256 files, {@code 00.keys} to {@code ff.keys}. A file for
 * each subject would cost four times as long a wait for the disk, and a block: most of what a new subject cost.
 */
final class KeyFiles {

    private static final int KEY_BYTES = 32;
    private static final int FILES = 256;

    /** A file's lock keeps other processes out, but not another thread of this one. */
    private static final Object[] ONE_AT_A_TIME = new Object[FILES];

    static {
        for (int i = 0; i < FILES; i++) {
            ONE_AT_A_TIME[i] = new Object();
        }
    }

    private final Path folder;
    private final Aead master;

    KeyFiles(Path folder, Aead master) {
        this.folder = folder;
        this.master = master;
    }

    static void refuseEarlierLayout(Path folder) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path one : folders) {
                throw new IllegalStateException("The keys below " + one + " are in a layout that is no longer read."
                        + " Start on a new data folder, or with the version that wrote this one.");
            }
        }
    }

    Optional<Aead> find(UUID subject) {
        return in(
                subject,
                false,
                file -> file.find(subject)
                        .filter(entry -> !entry.isGone())
                        .map(entry -> unwrapped(subject, entry.wrapped())));
    }

    /**
     * The subject's key, made if there is none.
     *
     * @return nothing for a subject that was erased
     */
    Optional<Aead> findOrCreate(UUID subject) {
        return in(subject, true, file -> {
            Optional<KeyFile.Entry> entry = file.find(subject);
            if (entry.isEmpty()) {
                byte[] wrapped = newWrapped(subject);
                file.add(subject, wrapped);
                return Optional.of(unwrapped(subject, wrapped));
            }
            return entry.filter(e -> !e.isGone()).map(e -> unwrapped(subject, e.wrapped()));
        });
    }

    void destroy(UUID subject) {
        in(subject, true, file -> {
            file.erase(subject);
            return Optional.empty();
        });
    }

    private interface Use {
        Optional<Aead> use(KeyFile file) throws IOException;
    }

    private Optional<Aead> in(UUID subject, boolean make, Use use) {
        int number = spread(subject);
        synchronized (ONE_AT_A_TIME[number]) {
            try (KeyFile file = KeyFile.open(folder.resolve("%02x.keys".formatted(number)), make)) {
                return use.use(file);
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private byte[] newWrapped(UUID subject) {
        try {
            return master.encrypt(Random.randBytes(KEY_BYTES), bytes(subject));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not work here", e);
        }
    }

    private Aead unwrapped(UUID subject, byte[] wrapped) {
        try {
            return new AesGcmJce(master.decrypt(wrapped, bytes(subject)));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("The key of subject " + subject, e);
        }
    }

    /** Of the lower half, since ids made from a clock begin alike; the top two bits of it are the variant's. */
    private static int spread(UUID subject) {
        return (int) (subject.getLeastSignificantBits() >>> 48) & (FILES - 1);
    }

    private static byte[] bytes(UUID subject) {
        return ByteBuffer.allocate(16)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array();
    }
}
