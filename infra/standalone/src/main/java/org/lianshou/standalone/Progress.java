package org.lianshou.standalone;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/** Tells whoever watches the console what is starting and how long it took. Not a log: it is meant for people. */
final class Progress {
    private static final int WIDTH = 40;

    private Progress() {}

    static void say(String line) {
        System.out.println(line);
    }

    /** A bar that grows in place; nothing is shown of work that tells no progress. */
    static void bar(String what, Consumer<DoubleConsumer> work) {
        long begun = System.nanoTime();
        int[] shown = {-1};
        work.accept(part -> {
            int full = (int) (part * WIDTH);
            if (full > shown[0]) {
                shown[0] = full;
                System.out.printf(Locale.ROOT, "\r  %-12s [%s%s]", what, "#".repeat(full), " ".repeat(WIDTH - full));
                System.out.flush();
            }
        });
        if (shown[0] >= 0) {
            say(String.format(Locale.ROOT, " in %.1f s", (System.nanoTime() - begun) / 1e9));
        }
    }

    static <T> T timed(String what, Supplier<T> start) {
        long begun = System.nanoTime();
        T started = start.get();
        say(String.format(Locale.ROOT, "  %-12s ready in %.1f s", what, (System.nanoTime() - begun) / 1e9));
        return started;
    }
}
