package org.lianshou.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lianshou.verifier.Verifier;

/** Who has a bundle, the log's key and both verifiers, Python's as a program of its own. */
final class Auditor {

    private final String vkey;
    private final Path script = Checkout.root().resolve("infra/verifier/python/lianshou_verify.py");
    private final boolean python = pythonIsThere();

    Auditor(String vkey) {
        this.vkey = vkey;
    }

    List<String> verifiers() {
        return python ? List.of("java", "python") : List.of("java");
    }

    /** @param outside what else was brought, as arguments */
    boolean allFind(Finding finding, Path bundle, List<String> outside) throws IOException, InterruptedException {
        return javaFinds(finding, bundle, outside) && (!python || pythonFinds(finding, bundle, outside));
    }

    boolean javaFinds(Finding finding, Path bundle, List<String> outside) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(report, true, StandardCharsets.UTF_8);
        int status = Verifier.run(out, nowhere, arguments(bundle, outside).toArray(String[]::new));
        return finding.is(status, report.toString(StandardCharsets.UTF_8));
    }

    private boolean pythonFinds(Finding finding, Path bundle, List<String> outside)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-B", "-S", script.toString()));
        command.addAll(arguments(bundle, outside));
        Process process = started(command);
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return finding.is(process.waitFor(), report);
    }

    private List<String> arguments(Path bundle, List<String> outside) {
        List<String> arguments = new ArrayList<>(List.of(bundle.toString(), "--key", vkey));
        arguments.addAll(outside);
        return arguments;
    }

    private static boolean pythonIsThere() {
        try {
            return started(List.of("python3", "--version")).waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
