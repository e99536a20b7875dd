package org.lianshou.eventlog.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.eventlog.tree.Checkpoint;
import org.lianshou.eventlog.tree.SigningKey;
import org.lianshou.eventlog.tree.TreeHash;

class HeadFilesTest {

    @TempDir
    private Path folder;

    @Test
    void the_newest_heads_stand_in_files_and_the_last_as_latest() throws IOException {
        for (long size : new long[] {1, 9, 10}) {
            new HeadFiles(folder, 2).accept(head(size)); // as if the process began anew each time
        }

        assertThat(names()).containsExactlyInAnyOrder("9", "10", "latest");
        assertThat(folder.resolve("latest")).hasContent(head(10).note().toString());
        assertThat(folder.resolve("9")).hasContent(head(9).note().toString());
    }

    @Test
    void the_key_is_made_once_and_nobody_else_may_read_it() throws IOException {
        Path file = folder.resolve("secrets/key.pem");
        SigningKey made = SigningKeyFile.openOrCreate(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKeyFile.openOrCreate(file).sign("n", "t\n")).isEqualTo(made.sign("n", "t\n"));
    }

    @Test
    void a_key_that_anybody_may_read_or_that_is_none_is_refused() throws IOException {
        Path file = folder.resolve("key.pem");
        SigningKeyFile.openOrCreate(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> SigningKeyFile.openOrCreate(file)).hasMessageContaining("chmod 600");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "no key");
        assertThatThrownBy(() -> SigningKeyFile.openOrCreate(file)).hasMessageContaining("damaged");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static SignedHead head(long size) {
        LogKey key = new LogKey(SigningKey.fromPem(PEM));
        return key.sign(new Checkpoint("lianshou/test/1", size, TreeHash.ofEmptyTree()), Instant.EPOCH);
    }

    private static final String PEM = SigningKey.generate().toPem();
}
