package org.lianshou.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** A process with a data folder and a database of its own, and a row in it, to be killed. */
final class Victim implements AutoCloseable {

    private final Process process;

    private Victim(Process process) {
        this.process = process;
    }

    static Victim on(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var main = Victim.class.getName();
        var programs = TestFolder.PROGRAMS.toString();
        var process = new ProcessBuilder(java, "-XX:+UseSerialGC", "-cp", classPath, main, folder.toString(), programs)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var victim = new Victim(process);
        victim.awaitReady(process.inputReader());
        return victim;
    }

    /** As by kill -9: no shutdown hook runs. */
    void killed() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitReady(BufferedReader said) throws IOException {
        String line = said.readLine();
        if (!"ready".equals(line)) {
            process.destroyForcibly();
            throw new IOException("The process said: " + line);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var folder = DataFolder.open(Path.of(arguments[0]));
        var database = EmbeddedDatabase.start(folder, Path.of(arguments[1]));
        Sql.run(database.owner(), "create table note as select 'acknowledged' as words");
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }
}
