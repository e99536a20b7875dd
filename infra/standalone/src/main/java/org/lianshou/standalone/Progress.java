package org.lianshou.standalone;

import java.util.Locale;
import java.util.function.Supplier;

/** Tells whoever watches the console what is starting and how long it took. Not a log: it is meant for people. */
final class Progress {

    private Progress() {}

    static void say(String line) {
        System.out.println(line);
    }

    static <T> T timed(String what, Supplier<T> start) {
        long begun = System.nanoTime();
        T started = start.get();
        say(String.format(Locale.ROOT, "  %-12s ready in %.1f s", what, (System.nanoTime() - begun) / 1e9));
        return started;
    }
}
