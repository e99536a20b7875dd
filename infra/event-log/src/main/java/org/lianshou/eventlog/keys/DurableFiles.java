package org.lianshou.eventlog.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Small secret files that survive a power cut once we have said they are there, whole or not at all. */
public final class DurableFiles {

    static final FileAttribute<?> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OUR_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private DurableFiles() {}

    /** Leaves the file alone if it is there already. A link and not a rename: a rename would replace the other's. */
    public static void create(Path file, byte[] content) throws IOException {
        Path folder = folderOf(file);
        Files.createDirectories(folder, OUR_FOLDER);
        Path aside = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            write(aside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // someone was faster, and theirs counts
        } finally {
            Files.deleteIfExists(aside);
        }
        syncUpwards(folder);
    }

    /** Puts other content in the place of a file's: whoever reads gets the one or the other whole. */
    static void replace(Path file, byte[] content) throws IOException {
        Path folder = folderOf(file);
        Path aside = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            write(aside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
        sync(folder);
    }

    /** Makes a folder of ours, whose entry in the one above is durable. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, OUR_FOLDER);
        syncUpwards(folder);
    }

    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }

    private static void write(Path file, byte[] content, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(options), OURS_ALONE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The two folders above may be new as well. */
    private static void syncUpwards(Path folder) throws IOException {
        Path at = folder;
        for (int level = 0; level < 3 && at != null; level++) {
            sync(at);
            at = at.getParent();
        }
    }

    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
