package org.lianshou.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void the_folder_and_its_secrets_are_closed_to_others() throws Exception {
        Path path = parent.resolve("not/yet/there");
        try (var data = DataFolder.open(path)) {
            data.secret("someone");
        }

        assertThat(permissions(path)).isEqualTo("rwx------");
        assertThat(permissions(path.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(path.resolve("secrets/someone"))).isEqualTo("rw-------");
    }

    @Test
    void a_secret_is_made_once_and_differs_from_every_other() throws Exception {
        String first;
        try (var data = DataFolder.open(parent)) {
            first = data.secret("someone");
            assertThat(data.secret("another")).isNotEqualTo(first).hasSizeGreaterThanOrEqualTo(32);
        }
        try (var data = DataFolder.open(parent)) {
            assertThat(data.secret("someone")).isEqualTo(first);
        }
    }

    @Test
    void a_second_process_is_refused_and_told_who_has_the_folder() throws Exception {
        try (var victim = Victim.on(parent)) {
            assertThatThrownBy(() -> DataFolder.open(parent))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("in use by process " + victim.pid());
            victim.killed();
        }
        try (var data = DataFolder.open(parent)) {
            EmbeddedDatabase.start(data, TestFolder.PROGRAMS).close(); // takes the orphan with it
        }
    }

    @Test
    void a_second_start_in_this_process_is_refused_as_well() throws Exception {
        try (var ignored = DataFolder.open(parent)) {
            assertThatThrownBy(() -> DataFolder.open(parent))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_path_that_cannot_be_a_folder_is_named_in_the_refusal() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("LIANSHOU_DATA");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
