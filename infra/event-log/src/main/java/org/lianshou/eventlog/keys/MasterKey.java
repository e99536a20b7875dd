package org.lianshou.eventlog.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The key that wraps the subjects' keys: a Tink keyset in one file, made at the first use and readable by us alone. It
 * holds one key, and two while it is rotated. Another process may rotate it, so the file is looked at before each
 * wrapping, and read again where something does not open.
 */
final class MasterKey {

    private final Path file;
    private volatile Loaded loaded;

    private MasterKey(Path file, Loaded loaded) {
        this.file = file;
        this.loaded = loaded;
    }

    static MasterKey in(Path file) {
        try {
            AeadConfig.register();
            if (Files.notExists(file)) {
                DurableFiles.create(file, bytes(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)));
            }
            return new MasterKey(file, Loaded.from(file));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("The master key in " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the newest key that any process has made by now. */
    byte[] wrap(byte[] key, byte[] purpose) throws IOException, GeneralSecurityException {
        return newest().aead.encrypt(key, purpose);
    }

    byte[] unwrap(byte[] wrapped, byte[] purpose) throws IOException, GeneralSecurityException {
        Loaded known = loaded;
        try {
            return known.aead.decrypt(wrapped, purpose);
        } catch (GeneralSecurityException e) {
            Loaded newest = newest();
            if (newest == known) {
                throw e;
            }
            return newest.aead.decrypt(wrapped, purpose);
        }
    }

    boolean isNewest(byte[] wrapped) {
        byte[] prefix = loaded.prefix.toByteArray();
        return Arrays.equals(prefix, Arrays.copyOf(wrapped, prefix.length));
    }

    /** Whether a rotation was begun and not ended, here or elsewhere. */
    boolean isBeingRotated() throws IOException, GeneralSecurityException {
        return newest().keyset.size() > 1;
    }

    /** A new key, with which all is wrapped from now on; the earlier one still unwraps. */
    void add() throws IOException, GeneralSecurityException {
        KeysetHandle.Builder.Entry entry = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
        replace(KeysetHandle.newBuilder(newest().keyset).addEntry(entry).build());
    }

    /** Only the newest is left, under which all is wrapped by now. */
    void dropOthers() throws IOException, GeneralSecurityException {
        KeysetHandle keyset = newest().keyset;
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
        for (int i = keyset.size() - 1; i >= 0; i--) {
            if (!keyset.getAt(i).isPrimary()) {
                builder.deleteAt(i);
            }
        }
        replace(builder.build());
    }

    private void replace(KeysetHandle keyset) throws IOException, GeneralSecurityException {
        DurableFiles.replace(file, bytes(keyset));
        loaded = Loaded.from(file);
    }

    private Loaded newest() throws IOException, GeneralSecurityException {
        Loaded known = loaded;
        if (known.stamp.equals(Stamp.of(file))) {
            return known;
        }
        Loaded newer = Loaded.from(file);
        loaded = newer;
        return newer;
    }

    private static byte[] bytes(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    /** Which file it was; a rotation puts another in its place. */
    private record Stamp(@Nullable Object inode, Object modified, long size) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.fileKey(), now.lastModifiedTime(), now.size());
        }
    }

    /** @param prefix what the newest key's ciphertexts begin with */
    private record Loaded(Stamp stamp, KeysetHandle keyset, Aead aead, Bytes prefix) {
        /** The stamp first: if the file is replaced in between, it is read once more. */
        static Loaded from(Path file) throws IOException, GeneralSecurityException {
            Stamp stamp = Stamp.of(file);
            KeysetHandle keyset =
                    TinkProtoKeysetFormat.parseKeyset(Files.readAllBytes(file), InsecureSecretKeyAccess.get());
            AesGcmKey newest =
                    (AesGcmKey) Objects.requireNonNull(keyset.getPrimary()).getKey();
            return new Loaded(
                    stamp,
                    keyset,
                    keyset.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    newest.getOutputPrefix());
        }
    }
}
