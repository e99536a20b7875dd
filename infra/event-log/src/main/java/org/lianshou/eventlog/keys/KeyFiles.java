package org.lianshou.eventlog.keys;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import com.google.crypto.tink.util.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Subjects' keys wrapped by the master key, spread evenly over 256 files, {@code 00.keys} to {@code ff.keys}. A file for
 * each subject would cost four times as long a wait for the disk, and a block: most of what a new subject cost.
 */
final class KeyFiles {

    static final int FILES = 256;

    private static final int KEY_BYTES = 32;

    /** A file's lock keeps other processes out, but not another thread of this one. */
    private static final Object[] ONE_AT_A_TIME = new Object[FILES];

    static {
        for (int i = 0; i < FILES; i++) {
            ONE_AT_A_TIME[i] = new Object();
        }
    }

    private final Path folder;
    private final MasterKey master;

    KeyFiles(Path folder, MasterKey master) {
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

    Optional<SubjectKey> find(UUID subject) {
        return in(
                        subject,
                        file -> file.find(subject)
                                .filter(entry -> !entry.isGone())
                                .map(this::unwrapped))
                .flatMap(key -> key);
    }

    /** Whether the subject was erased, which one that never had a key was not. */
    boolean isGone(UUID subject) {
        return in(
                        subject,
                        file -> file.find(subject).filter(KeyFile.Entry::isGone).isPresent())
                .orElse(false);
    }

    /**
     * The subject's key, made if there is none.
     *
     * @param tag by which the subject is looked up from now on; null to leave that as it is
     * @return nothing for a subject that was erased
     */
    Optional<SubjectKey> findOrCreate(UUID subject, @Nullable Bytes tag) {
        return made(spread(subject), file -> {
            Optional<KeyFile.Entry> entry = file.find(subject);
            if (entry.isEmpty()) {
                return Optional.of(created(subject, tag == null ? BlindIndex.NO_TAG : tag, file));
            }
            if (entry.get().isGone()) {
                return Optional.empty();
            }
            SubjectKey key = unwrapped(entry.get());
            if (tag == null || tag.equals(key.tag())) {
                return Optional.of(key);
            }
            file.retag(entry.get(), tag);
            return Optional.of(new SubjectKey(key.aead(), tag));
        });
    }

    List<UUID> tagged(Bytes tag) {
        return IntStream.range(0, FILES)
                .mapToObj(number -> in(number, file -> file.tagged(tag)).orElse(List.of()))
                .flatMap(List::stream)
                .toList();
    }

    void destroy(UUID subject) {
        made(spread(subject), file -> {
            file.erase(subject);
            return true;
        });
    }

    /** As {@link #destroy}, where there is a key. */
    void withdraw(UUID subject) {
        in(subject, file -> {
            if (file.find(subject).isPresent()) {
                file.erase(subject);
            }
            return true;
        });
    }

    /**
     * Wraps every key with the newest master key.
     *
     * @param done is told after each file how many are durable
     */
    void rewrap(IntConsumer done) {
        for (int number = 0; number < FILES; number++) {
            in(number, file -> {
                file.rewrap(this::rewrapped);
                return true;
            });
            done.accept(number + 1);
        }
    }

    private interface Use<T> {
        T use(KeyFile file) throws IOException;
    }

    private <T> Optional<T> in(UUID subject, Use<T> use) {
        return in(spread(subject), use);
    }

    /** Nothing where there is no such file. */
    private <T> Optional<T> in(int number, Use<T> use) {
        return with(number, false, use);
    }

    private <T> T made(int number, Use<T> use) {
        return with(number, true, use).orElseThrow();
    }

    private <T> Optional<T> with(int number, boolean make, Use<T> use) {
        synchronized (ONE_AT_A_TIME[number]) {
            try (KeyFile file = KeyFile.open(folder.resolve("%02x.keys".formatted(number)), make)) {
                return Optional.of(use.use(file));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Under the file's lock the master key is the newest there is, or whoever rotates it has yet to come by. */
    private SubjectKey created(UUID subject, Bytes tag, KeyFile file) throws IOException {
        byte[] key = Random.randBytes(KEY_BYTES);
        try {
            file.add(subject, master.wrap(key, bytes(subject)), tag);
            return new SubjectKey(new AesGcmJce(key), tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not work here", e);
        }
    }

    private SubjectKey unwrapped(KeyFile.Entry entry) {
        UUID subject = entry.subject();
        try {
            return new SubjectKey(new AesGcmJce(master.unwrap(entry.wrapped(), bytes(subject))), entry.tag());
        } catch (GeneralSecurityException e) {
            throw new SealBroken("The key of subject " + subject, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] rewrapped(UUID subject, byte[] wrapped) {
        try {
            return master.isNewest(wrapped)
                    ? wrapped
                    : master.wrap(master.unwrap(wrapped, bytes(subject)), bytes(subject));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("The key of subject " + subject, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
