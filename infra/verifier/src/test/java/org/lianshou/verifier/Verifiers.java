package org.lianshou.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.lianshou.verifier.trial.TrialBundle;

/** Both verifiers on the same bundle: they must say the same, but for names of what is wrong with a container. */
final class Verifiers {
    static final Path PYTHON = Path.of("python");

    private static final List<String> VERDICTS = List.of("verdict: valid", "verdict: tampered", "verdict: unusable");
    private static final boolean PYTHON_IS_THERE = pythonIsThere();

    private Verifiers() {}

    static boolean pythonRuns() {
        return PYTHON_IS_THERE;
    }

    static Outcome verify(Path folder, TrialBundle bundle, String... arguments) {
        return verify(bundle.write(folder.resolve("bundle.zip")), arguments);
    }

    /** What Java says, after Python has said the same. */
    static Outcome verify(Path bundle, String... arguments) {
        List<String> given = new ArrayList<>(List.of(bundle.toString()));
        given.addAll(List.of(arguments));
        Outcome java = java(given);
        assertThat(java.verdict()).isEqualTo(VERDICTS.get(java.exit()));
        if (PYTHON_IS_THERE) {
            agree(java, python("lianshou_verify.py", given));
        }
        return java;
    }

    private static void agree(Outcome java, Outcome python) {
        assertThat(python.exit()).as("%s%n%s", java.out(), python.out()).isEqualTo(java.exit());
        assertThat(python.codes()).as("%s%n%s", java.out(), python.out()).isEqualTo(withoutHygiene(java.codes()));
        assertThat(python.verdict()).isEqualTo(java.verdict());
        assertThat(python.complete()).isEqualTo(java.complete());
        if (java.exit() == 0) {
            assertThat(python.notChecked()).isEqualTo(java.notChecked());
        }
    }

    /** What is wrong with a container the Java verifier names; the small one says {@code container} to all of it. */
    private static Set<String> withoutHygiene(Set<String> codes) {
        return codes.stream()
                .map(code -> code.startsWith("entry-") ? "container" : code)
                .collect(Collectors.toSet());
    }

    static Outcome java(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, UTF_8);
        int exit = Verifier.run(new PrintStream(out, true, UTF_8), nowhere, arguments.toArray(String[]::new));
        return Outcome.of(exit, out.toString(UTF_8));
    }

    static Outcome python(String script, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of("python3", "-B", "-S", PYTHON.resolve(script).toString()));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return Outcome.of(process.exitValue(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean pythonIsThere() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
