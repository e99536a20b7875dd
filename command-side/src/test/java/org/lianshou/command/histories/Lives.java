package org.lianshou.command.histories;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.function.Consumer;

/**
 * The lives that this run looks at: {@code -Dhistories.seed=N} for one, {@code -Dhistories.from=N} for a thousand
 * others.
 */
final class Lives {
    private static final int NUMBER = 1_000;
    private static final Long ONE = Long.getLong("histories.seed");
    private static final long FROM = ONE == null ? Long.getLong("histories.from", 1) : ONE;
    private static final List<History> ALL =
            History.many(FROM, ONE == null ? NUMBER : 1).toList();

    static {
        System.out.printf("%d histories from seeds %d to %d%n", ALL.size(), FROM, FROM + ALL.size() - 1);
    }

    private Lives() {}

    static List<History> all() {
        return ALL;
    }

    static boolean isWholeRun() {
        return ONE == null;
    }

    /** Checks each life, and says of the first that fails how to see it again. */
    static void each(Consumer<History> check) {
        for (History history : ALL) {
            try {
                check.accept(history);
            } catch (AssertionError | RuntimeException broken) {
                fail(history.reproduce(), broken);
            }
        }
    }
}
