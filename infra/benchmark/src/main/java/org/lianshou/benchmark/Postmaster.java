package org.lianshou.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's first process on a data folder, which the others are children of. */
final class Postmaster {

    private static final int LINE_OF_PORT = 3;

    private Postmaster() {}

    static Optional<ProcessHandle> in(Path data) {
        try {
            return ProcessHandle.of(Long.parseLong(lines(data).getFirst().strip()));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int port(Path data) throws IOException {
        return Integer.parseInt(lines(data).get(LINE_OF_PORT).strip());
    }

    private static List<String> lines(Path data) throws IOException {
        return Files.readAllLines(data.resolve("postgresql/data/postmaster.pid"));
    }
}
