package org.lianshou.benchmark;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lianshou.benchmark.ByteSearch.Hit;

/** What should not be, and whom it is about. Each is told as soon as it is found. */
final class Findings {

    /** For what concerns all. */
    static final int EVERYBODY = -1;

    private final Consumer<String> progress;
    private final Set<String> all = new LinkedHashSet<>();
    private final Set<String> leaks = new HashSet<>();
    private final Set<Integer> concerned = new TreeSet<>();

    Findings(Consumer<String> progress) {
        this.progress = progress;
    }

    void add(int whose, String what) {
        concerned.add(whose);
        String finding = (whose == EVERYBODY ? "" : "subject " + whose + ": ") + what;
        if (all.add(finding)) {
            progress.accept("  FOUND " + finding);
        }
    }

    void expect(boolean holds, int whose, String otherwise) {
        if (!holds) {
            add(whose, otherwise);
        }
    }

    /** Where one word turns up in several spellings it is told once. */
    void leak(Hit hit, String where) {
        if (leaks.add(hit.whose() + hit.word() + where)) {
            add(hit.whose(), "%s (%s) in %s".formatted(hit.word(), hit.spelling(), where));
        }
    }

    int count() {
        return all.size();
    }

    /** How many of them nothing was found about. */
    int held(Collection<Integer> subjects) {
        return concerned.contains(EVERYBODY)
                ? 0
                : Math.toIntExact(subjects.stream()
                        .filter(subject -> !concerned.contains(subject))
                        .count());
    }
}
