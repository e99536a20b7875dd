package org.lianshou.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The data folder of one test JVM, deleted at its end, or by the next JVM if it was killed. Programs are shared. */
final class TestFolder {

    private static final List<AutoCloseable> SERVERS = new CopyOnWriteArrayList<>();
    private static final Path SHARED =
            Path.of(System.getProperty("java.io.tmpdir"), "lianshou-tests-" + System.getProperty("user.name"));

    static final Path PROGRAMS;
    static final DataFolder OF_THIS_JVM;

    static {
        var pid = ProcessHandle.current().pid();
        OF_THIS_JVM = DataFolder.open(SHARED.resolve("jvm-" + pid));
        try {
            PROGRAMS = Files.createDirectories(SHARED.resolve("programs"));
            deleteLeftovers();
        } catch (IOException e) {
            throw new StartRefused("Cannot prepare " + SHARED + ": " + e, e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(TestFolder::closeAndDelete));
    }

    private TestFolder() {}

    static <S extends AutoCloseable> S untilExit(S server) {
        SERVERS.add(server);
        return server;
    }

    private static void closeAndDelete() {
        try (OF_THIS_JVM) {
            for (AutoCloseable server : SERVERS) {
                server.close();
            }
            Folders.delete(OF_THIS_JVM.path());
        } catch (Exception e) {
            throw new IllegalStateException("Left behind: " + OF_THIS_JVM.path(), e);
        }
    }

    /** One JVM at a time: another would trip over what is gone already. */
    private static void deleteLeftovers() throws IOException {
        try (FileChannel lock = FileChannel.open(
                        SHARED.resolve("leftovers.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = lock.lock();
                Stream<Path> folders = Files.list(SHARED)) {
            for (Path folder : folders.filter(TestFolder::isOfDeadJvm).toList()) {
                Path data = folder.resolve("postgresql").resolve("data");
                PostgresCluster.stopOrphan(PostgresBinaries.unpackedIn(PROGRAMS), data);
                Folders.delete(folder);
            }
        }
    }

    private static boolean isOfDeadJvm(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith("jvm-")
                && ProcessHandle.of(Long.parseLong(name.substring(4))).isEmpty();
    }
}
