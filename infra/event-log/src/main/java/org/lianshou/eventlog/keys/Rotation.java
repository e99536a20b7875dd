package org.lianshou.eventlog.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * A new master key: first it is kept beside the old one, then every key is wrapped with it, then the old one goes. After
 * a crash at any point all keys open, and the next run goes on with the key that this one made.
 */
record Rotation(Path folder, MasterKey master, KeyFiles files, BlindIndex index) {

    void run(IntConsumer done) {
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("rotation.lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        DurableFiles.OURS_ALONE);
                FileLock lock = locked(channel)) {
            alone(done);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("The keys in " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void alone(IntConsumer done) throws IOException, GeneralSecurityException {
        if (!master.isBeingRotated()) {
            master.add();
        }
        index.rewrap(master);
        files.rewrap(done);
        master.dropOthers();
    }

    private static FileLock locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // it is this very process that rotates
        }
        throw new RotationRunning();
    }
}
