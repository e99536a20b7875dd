package org.lianshou.command.clock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.eventlog.keys.SubjectKeys;

/** A {@link CommandNode} in a process of its own, which sets alarms and strikes by a clock that the test sets on. */
final class ClockProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private ClockProcess(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    /** Started, and not awaited: two of them start side by side. */
    static ClockProcess start(DatabaseAccess database, Path folder, Instant now) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClockProcess.class.getName(),
                        folder.toString(),
                        now.toString(),
                        database.url(),
                        database.username(),
                        database.password())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new ClockProcess(process);
    }

    static SubjectKeys keys(Path folder) {
        return SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
    }

    long pid() {
        return process.pid();
    }

    void awaitReady() throws IOException {
        String line = said.readLine();
        if (!"ready".equals(line)) {
            throw new IOException("The process said: " + line);
        }
    }

    /** Sets its clock on. */
    void on(Duration time) throws IOException {
        process.outputWriter().write(time + "\n");
        process.outputWriter().flush();
        awaitReady();
    }

    /** As by kill -9: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As its end of input tells it to. */
    void stop() throws Exception {
        process.outputWriter().close();
        if (!process.waitFor(Patience.SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("It did not stop");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** What else is said, by a logger say, goes elsewhere. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        SetClock clock = new SetClock(Instant.parse(arguments[1]));
        var database = new DatabaseAccess(arguments[2], arguments[3], arguments[4]);
        try (var node = new CommandNode(database, keys(Path.of(arguments[0])), clock);
                var told = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            node.setAlarms();
            node.strikeInTurns();
            out.println("ready");
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                clock.on(Duration.parse(line));
                out.println("ready");
            }
        }
    }
}
