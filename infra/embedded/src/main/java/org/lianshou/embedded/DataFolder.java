package org.lianshou.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one folder that holds everything a standalone installation keeps, closed to other users and locked for as long as
 * the process lives: two PostgreSQL servers on one folder would destroy it.
 */
public final class DataFolder implements AutoCloseable {

    private static final long LEAST_FREE_BYTES = 128L * 1024 * 1024;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process alone, making it where it is missing.
     *
     * @throws StartRefused when another process has the folder, or it cannot be written, or the disk is full
     */
    public static DataFolder open(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            createClosed(path);
            refuseFullDisk(path);
            return new DataFolder(path.toRealPath(), lock(path.resolve("lock")));
        } catch (IOException e) {
            throw new StartRefused("The data folder " + path + " cannot be used: " + e + ". Set LIANSHOU_DATA.", e);
        }
    }

    public Path path() {
        return path;
    }

    /** A folder of this name inside, created when missing and closed to other users. */
    public Path folder(String name) {
        try {
            return createClosed(path.resolve(name));
        } catch (IOException e) {
            throw new StartRefused("Cannot create " + path.resolve(name) + ": " + e, e);
        }
    }

    /** The password kept under this name, made at random when first asked for. */
    public String secret(String name) {
        return Secret.in(folder("secrets"), name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static Path createClosed(Path path) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(path, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.setPosixFilePermissions(path, ownerOnly);
        return path;
    }

    private static void refuseFullDisk(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StartRefused(String.format(
                    Locale.ROOT,
                    "The disk of the data folder %s is full: %d MiB free, at least %d MiB needed.",
                    path,
                    free >> 20,
                    LEAST_FREE_BYTES >> 20));
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) == null) {
                String holder = Files.readString(file).strip();
                throw new StartRefused("The data folder " + file.getParent() + " is in use by process "
                        + (holder.isEmpty() ? "(unknown)" : holder) + ". Stop it first, or set LIANSHOU_DATA.");
            }
            channel.truncate(0);
            var pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.write(ByteBuffer.wrap(pid), 0);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        }
    }
}
