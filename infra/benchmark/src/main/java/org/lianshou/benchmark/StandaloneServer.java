package org.lianshou.benchmark;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The whole of Lianshou in a process of its own, on loopback, with the flags that its users give it. */
final class StandaloneServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int LEAST_PORT = 20_000;
    private static final int MOST_PORT = 32_000;

    private final Process process;
    private final Path data;
    private final int port;
    private final long begun;

    private StandaloneServer(Process process, Path data, int port, long begun) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.begun = begun;
    }

    static StandaloneServer start(Path data, int port, String... more) throws IOException {
        Path scratch = Files.createDirectories(data.resolveSibling("scratch"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Checkout.standaloneFlags());
        command.add("-Djava.io.tmpdir=" + scratch);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.lianshou.standalone.Standalone"));
        command.addAll(List.of("--lianshou.data=" + data, "--server.port=" + port));
        command.add("--lianshou.repetition.enabled=false"); // all lives here are alike, and would all be gathered
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console(data).toFile()));
        long begun = System.nanoTime();
        return new StandaloneServer(builder.start(), data, port, begun);
    }

    /** Below those that Linux hands out by itself: between a kill and the next start nobody shall be given ours. */
    static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LEAST_PORT, MOST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // another
            }
        }
    }

    /**
     * Waits until readiness says so.
     *
     * @return seconds from the start of the JVM
     */
    double awaitReady() throws IOException, InterruptedException {
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, readiness)) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IOException("Standalone did not get ready:\n" + lastWords());
                }
                Thread.sleep(GLANCE);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    ProcessHandle jvm() {
        return process.toHandle();
    }

    Optional<ProcessHandle> postmaster() {
        return Postmaster.in(data);
    }

    /** SIGKILL, and back when it is gone. PostgreSQL lives on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** A clean stop; without mercy where it does not come to an end, or has left PostgreSQL behind. */
    @Override
    public void close() throws InterruptedException {
        Optional<ProcessHandle> postmaster = postmaster();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
        postmaster.filter(ProcessHandle::isAlive).ifPresent(this::end);
    }

    private void end(ProcessHandle postmaster) {
        List<ProcessHandle> all = postmaster.children().toList();
        postmaster.destroyForcibly();
        all.forEach(child -> child.onExit().join());
    }

    private static boolean answers(HttpClient client, URI readiness) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path console(Path data) {
        return data.resolveSibling("console.txt");
    }

    private String lastWords() throws IOException {
        List<String> said = Files.readAllLines(console(data));
        return String.join("\n", said.subList(Math.max(0, said.size() - 30), said.size()));
    }
}
