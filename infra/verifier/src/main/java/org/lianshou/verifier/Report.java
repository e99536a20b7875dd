package org.lianshou.verifier;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What was found, what was checked, and what was not: a verdict without the last would claim too much. */
final class Report {
    private static final int MOST_PROBLEMS = 100;

    private final List<String> problems = new ArrayList<>();
    private final List<String> checked = new ArrayList<>();
    private final List<String> notChecked = new ArrayList<>();
    private String complete = "";
    private Verdict verdict = Verdict.VALID;
    private int count;

    /** Tampered outweighs unusable: what contradicts itself needs no further input. */
    void problem(Code code, String what) {
        if (verdict == Verdict.VALID || code.verdict() == Verdict.TAMPERED) {
            verdict = code.verdict();
        }
        if (count++ < MOST_PROBLEMS) {
            problems.add("problem %s %s: %s. %s"
                    .formatted(code.verdict().word(), code.word(), printable(what), code.advice()));
        }
    }

    int problems() {
        return count;
    }

    void checked(String what) {
        checked.add("checked: " + what);
    }

    void notChecked(String word, String sentence) {
        notChecked.add("not checked " + word + ": " + sentence);
    }

    /** What may be claimed if the verdict is valid. */
    void complete(String what) {
        complete = what;
    }

    Verdict verdict() {
        return verdict;
    }

    void print(PrintStream out) {
        problems.forEach(out::println);
        checked.forEach(out::println);
        notChecked.forEach(out::println);
        if (verdict == Verdict.VALID && !complete.isEmpty()) {
            out.println("complete: " + complete);
        }
        out.println("verdict: " + verdict.word());
        out.flush();
    }

    /** Names and texts come out of the bundle: none shall forge a line of the report or move the cursor. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
