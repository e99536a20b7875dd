package org.lianshou.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The PostgreSQL server on one data directory: created once, every start under the settings written here and no others.
 * The caller holds the data folder's lock, so a server still running on the directory is an orphan of ours.
 */
final class PostgresCluster implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    /** Without the first four, acknowledged writes can be lost at a crash; the rest keeps the server small. */
    static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("timezone", "UTC"),
            Map.entry("jit", "off"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "32MB"),
            Map.entry("max_wal_size", "256MB"),
            Map.entry("io_method", "sync"),
            Map.entry("max_worker_processes", "2"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("autovacuum_max_workers", "1"),
            Map.entry("log_line_prefix", "%m [%p] "));

    private static final Duration FAST = Duration.ofSeconds(20);
    private static final Duration IMMEDIATE = Duration.ofSeconds(40);

    private final PostgresBinaries binaries;
    private final Path data;
    private final int port;

    private PostgresCluster(PostgresBinaries binaries, Path data, int port) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
    }

    static PostgresCluster start(PostgresBinaries binaries, Path folder, String superuserPassword) {
        Path data = folder.resolve("data");
        try {
            if (Files.notExists(data)) {
                create(binaries, data, superuserPassword);
            }
            stopOrphan(binaries, data);
            var cluster = new PostgresCluster(binaries, data, FreePort.find());
            cluster.configure();
            cluster.launch(folder.resolve("postgresql.log"));
            return cluster;
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL cannot start in " + folder + ": " + e, e);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        stop(binaries, data, FAST);
    }

    /** Aside and then moved into place: a half-made cluster must never be taken for one. */
    private static void create(PostgresBinaries binaries, Path data, String superuserPassword) throws IOException {
        Path aside = data.resolveSibling("data.new");
        Path password = data.resolveSibling("initial-password");
        Folders.delete(aside);
        Files.writeString(password, superuserPassword);
        try {
            binaries.run(
                    "initdb",
                    "--pgdata=" + aside,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"); // the same order of strings on every machine
        } finally {
            Files.delete(password);
        }
        Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
    }

    static void stopOrphan(PostgresBinaries binaries, Path data) throws IOException {
        stopOrphan(binaries, data, FAST);
    }

    static void stopOrphan(PostgresBinaries binaries, Path data, Duration fast) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        var pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        if (isPostgresOn(data, pid)) {
            stop(binaries, data, fast);
        } else if (Files.exists(Path.of("/proc", pid))) {
            Files.delete(pidFile); // somebody else has the number now, and PostgreSQL would take him for its postmaster
        }
    }

    private static boolean isPostgresOn(Path data, String pid) throws IOException {
        Path commandLine = Path.of("/proc", pid, "cmdline");
        if (pid.isEmpty() || Files.notExists(commandLine)) {
            return false;
        }
        var words = List.of(new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8).split("\0"));
        return words.getFirst().endsWith("/postgres") && words.contains(data.toString());
    }

    /**
     * PostgreSQL 18 that is told to stop while it recovers from the loss of one of its processes may wait for ever (so did
     * 14 of 80). Immediately it does stop, and with the settings above loses nothing by it.
     */
    private static void stop(PostgresBinaries binaries, Path data, Duration fast) {
        try {
            stop(binaries, data, "fast", fast);
        } catch (StartRefused waited) {
            stop(binaries, data, "immediate", IMMEDIATE);
        }
    }

    private static void stop(PostgresBinaries binaries, Path data, String mode, Duration patience) {
        String timeout = "--timeout=" + patience.toSeconds();
        binaries.run("pg_ctl", "stop", "--pgdata=" + data, "--mode=" + mode, "--wait", timeout);
    }

    /** Both files whole at every start: what an earlier version or a visitor left in them has no say. */
    private void configure() throws IOException {
        var lines = new StringBuilder();
        var settings = new TreeMap<>(SETTINGS);
        settings.put("port", Integer.toString(port));
        settings.forEach(
                (name, value) -> lines.append(name).append(" = '").append(value).append("'\n"));
        Files.writeString(data.resolve("postgresql.conf"), lines);
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void launch(Path log) throws IOException {
        try {
            binaries.run("pg_ctl", "start", "--pgdata=" + data, "--log=" + log, "--wait", "--timeout=60");
        } catch (StartRefused e) {
            List<String> said = Files.exists(log) ? Files.readAllLines(log) : List.of();
            var lastWords = String.join("\n", said.subList(Math.max(0, said.size() - 10), said.size()));
            throw new StartRefused("PostgreSQL did not start: " + e.getMessage() + "\n" + lastWords, e);
        }
    }
}
