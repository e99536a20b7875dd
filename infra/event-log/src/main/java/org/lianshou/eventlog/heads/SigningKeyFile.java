package org.lianshou.eventlog.heads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.lianshou.eventlog.keys.DurableFiles;
import org.lianshou.eventlog.tree.SigningKey;

/**
 * The key that signs heads, in a file of its own. Whoever can write the database must not have it: with both, one could
 * alter the log and sign what it says afterwards.
 */
public final class SigningKeyFile {

    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private SigningKeyFile() {}

    /** Of several processes that create it at once, all end up with the key of the first. */
    public static SigningKey openOrCreate(Path file) {
        try {
            if (Files.notExists(file)) {
                DurableFiles.create(file, SigningKey.generate().toPem().getBytes(UTF_8));
            }
            refuseOpen(file);
            return SigningKey.fromPem(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + file + " can't be read or written", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The signing key " + file + " is damaged: " + e.getMessage(), e);
        }
    }

    private static void refuseOpen(Path file) throws IOException {
        if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new IllegalStateException("Anybody may read the signing key " + file + ": chmod 600 it");
        }
    }
}
