package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of a measurement's own, on the disk of the checkout (a temporary folder may be memory, where fsync costs
 * nothing), with the servers that run on it. Both are gone when it closes, and when the process is told to end.
 */
final class Workspace implements AutoCloseable {

    private final Path folder;
    private final Deque<AutoCloseable> servers = new ArrayDeque<>();
    private final Thread hook = new Thread(this::closeNow);

    private Workspace(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static Workspace open() throws IOException {
        Path target = Files.createDirectories(Checkout.root().resolve("infra/benchmark/target"));
        return new Workspace(Files.createTempDirectory(target, "data-"));
    }

    Path folder() {
        return folder;
    }

    synchronized <S extends AutoCloseable> S remember(S server) {
        servers.push(server);
        return server;
    }

    @Override
    public void close() {
        closeNow();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the hook runs already and finds nothing to do
        }
    }

    private synchronized void closeNow() {
        try {
            while (!servers.isEmpty()) {
                servers.pop().close();
            }
            if (Files.exists(folder)) {
                deleteAll();
            }
        } catch (Exception e) {
            System.err.println("Left behind: " + folder + ": " + e);
        }
    }

    private void deleteAll() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
