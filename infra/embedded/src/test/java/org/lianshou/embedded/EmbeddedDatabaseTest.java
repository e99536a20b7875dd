package org.lianshou.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void acknowledged_writes_are_on_disk_and_passwords_are_scrammed() throws SQLException {
        var database = TestInfrastructure.freshDatabase().command();

        assertThat(Sql.value(database, "show fsync")).isEqualTo("on");
        assertThat(Sql.value(database, "show synchronous_commit")).isEqualTo("on");
        assertThat(Sql.value(database, "show full_page_writes")).isEqualTo("on");
        assertThat(Sql.value(database, "show password_encryption")).isEqualTo("scram-sha-256");
        assertThat(Sql.value(database, "show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void nobody_enters_without_the_password() {
        var right = TestInfrastructure.freshDatabase().owner();

        var wrong = new DatabaseAccess(right.url(), right.username(), "guess");

        assertThatThrownBy(wrong::connect).isInstanceOf(SQLException.class).hasMessageContaining("password");
    }

    @Test
    void data_and_passwords_outlive_a_restart() throws Exception {
        try (var data = DataFolder.open(folder)) {
            try (var database = start(data)) {
                Sql.run(database.owner(), "create table note as select 'kept' as words");
            }
            try (var database = start(data)) {
                assertThat(Sql.value(database.owner(), "select words from note"))
                        .isEqualTo("kept");
            }
        }
    }

    @Test
    void a_server_that_trades_safety_for_speed_is_refused() throws Exception {
        try (var data = DataFolder.open(folder)) {
            try (var database = start(data)) {
                Sql.run(database.superuser(), "alter system set synchronous_commit = off");
            }

            assertThatThrownBy(() -> start(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("synchronous_commit is off and must be on");
            assertThat(folder.resolve("postgresql/data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void an_orphan_of_a_killed_process_is_stopped_and_what_it_acknowledged_is_there() throws Exception {
        ProcessHandle orphan;
        try (var victim = Victim.on(folder)) {
            victim.killed();
            orphan = postmaster();
            assertThat(orphan.isAlive()).isTrue();
        }

        try (var data = DataFolder.open(folder);
                var database = start(data)) {
            assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(20));
            assertThat(Sql.value(database.owner(), "select words from note")).isEqualTo("acknowledged");
            assertThat(Sql.value(database.owner(), "show fsync")).isEqualTo("on");
        }
    }

    /** As after a process of its own was killed: a child that doesn't answer stands for what PostgreSQL then waits for. */
    @Test
    void an_orphan_that_does_not_stop_when_told_is_stopped_all_the_same() throws Exception {
        try (var victim = Victim.on(folder)) {
            victim.killed();
            Path data = folder.resolve("postgresql/data");
            ProcessHandle orphan = postmaster();
            signal("STOP", orphan.children().findFirst().orElseThrow());

            PostgresCluster.stopOrphan(PostgresBinaries.unpackedIn(TestFolder.PROGRAMS), data, Duration.ofSeconds(1));

            assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(20));
        }

        try (var data = DataFolder.open(folder);
                var database = start(data)) {
            assertThat(Sql.value(database.owner(), "select words from note")).isEqualTo("acknowledged");
        }
    }

    @Test
    void a_server_killed_with_its_process_needs_nothing() throws Exception {
        try (var victim = Victim.on(folder)) {
            victim.killed();
            postmaster().destroyForcibly();
        }

        try (var data = DataFolder.open(folder);
                var database = start(data)) {
            assertThat(Sql.value(database.owner(), "select words from note")).isEqualTo("acknowledged");
        }
    }

    @Test
    void a_stranger_who_has_the_old_process_number_is_left_alone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try (var data = DataFolder.open(folder)) {
            start(data).close();
            Files.writeString(folder.resolve("postgresql/data/postmaster.pid"), stranger.pid() + "\n");

            start(data).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private ProcessHandle postmaster() throws Exception {
        Path pidFile = folder.resolve("postgresql/data/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static EmbeddedDatabase start(DataFolder data) {
        return EmbeddedDatabase.start(data, TestFolder.PROGRAMS);
    }
}
