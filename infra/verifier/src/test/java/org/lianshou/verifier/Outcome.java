package org.lianshou.verifier;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a verifier said: its exit status, and the words that both must agree on. Sentences are each one's own. */
record Outcome(int exit, Set<String> codes, Set<String> notChecked, boolean complete, String out) {

    static Outcome of(int exit, String out) {
        return new Outcome(
                exit,
                words(out, "(?m)^problem (?:tampered|unusable) (\\S+): "),
                words(out, "(?m)^not checked (\\S+): "),
                out.contains("\ncomplete: "),
                out);
    }

    private static Set<String> words(String out, String pattern) {
        return Pattern.compile(pattern)
                .matcher(out)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** The last line, after which nothing stands. */
    String verdict() {
        return out.strip().replaceFirst("(?s).*\n", "");
    }
}
