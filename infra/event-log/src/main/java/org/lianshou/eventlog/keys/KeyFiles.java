package org.lianshou.eventlog.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A subject's key in a file of its own, wrapped by the master key: {@code ab/cd/<subject>.key}, where ab and cd spread
 * any number of subjects evenly. {@code <subject>.gone} beside it says that it was destroyed, and outranks it.
 */
final class KeyFiles {

    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final Aead master;

    KeyFiles(Path folder, Aead master) {
        this.folder = folder;
        this.master = master;
    }

    Optional<Aead> find(UUID subject) {
        try {
            if (Files.exists(tombstone(subject))) {
                return Optional.empty();
            }
            return Optional.of(unwrapped(subject, Files.readAllBytes(file(subject))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another process may create or destroy at the same moment; whoever was first is right. */
    Optional<Aead> findOrCreate(UUID subject) {
        Optional<Aead> found = find(subject);
        if (found.isPresent() || Files.exists(tombstone(subject))) {
            return found;
        }
        try {
            DurableFiles.create(file(subject), newWrapped(subject));
            if (Files.exists(tombstone(subject))) {
                DurableFiles.erase(file(subject));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return find(subject);
    }

    /** The tombstone first: from then on the key is as good as gone, whatever happens to us before it is. */
    void destroy(UUID subject) {
        try {
            DurableFiles.create(tombstone(subject), new byte[0]);
            DurableFiles.erase(file(subject));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private Path file(UUID subject) {
        return folderOf(subject).resolve(subject + ".key");
    }

    private Path tombstone(UUID subject) {
        return folderOf(subject).resolve(subject + ".gone");
    }

    /** Hashed, because ids made from a clock begin alike. */
    private Path folderOf(UUID subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(subject));
            HexFormat hex = HexFormat.of();
            return folder.resolve(hex.formatHex(hash, 0, 1)).resolve(hex.formatHex(hash, 1, 2));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(UUID subject) {
        return ByteBuffer.allocate(16)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array();
    }
}
