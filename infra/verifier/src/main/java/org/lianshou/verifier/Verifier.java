package org.lianshou.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;

/** Says whether an audit bundle is what the log recorded. {@code docs/audit-format.md} says what that means. */
public final class Verifier {

    private Verifier() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        System.exit(run(out, System.err, isWatched() ? withProgress(arguments) : arguments));
    }

    /**
     * Checks one bundle and prints the report.
     *
     * @return the exit status: 0 valid, 1 tampered, 2 unusable
     */
    public static int run(PrintStream out, PrintStream progress, String... arguments) {
        Report report = new Report();
        try (Examination examination = new Examination(Arguments.parse(arguments), report, progress)) {
            examination.run();
        } catch (Refused e) {
            report.problem(e.code(), String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) { // the exit status of a crash, 1, would say tampered
            report.problem(Code.CONTAINER, "the file can't be read: " + e);
        }
        report.print(out);
        return report.verdict().exitStatus();
    }

    private static String[] withProgress(String... arguments) {
        String[] more = Arrays.copyOf(arguments, arguments.length + 1);
        more[arguments.length] = "--progress";
        return more;
    }

    /** A console says since Java 22 that there is one even where there is no terminal, and since then whether there is. */
    private static boolean isWatched() {
        Console console = System.console();
        try {
            return console != null
                    && Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException before22) {
            return console != null;
        }
    }
}
