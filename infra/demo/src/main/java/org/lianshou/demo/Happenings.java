package org.lianshou.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What somebody has in mind to do, at its time; of what falls together, what was thought of first. */
final class Happenings {
    private final PriorityQueue<Happening> ahead =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::number));
    private long number;

    private record Happening(Instant at, long number, Runnable what) {}

    void at(Instant at, Runnable what) {
        ahead.add(new Happening(at, number++, what));
    }

    /** All of it up to an instant, and what it leads to; what lies behind that is left. */
    void letHappen(Town town, Instant end, Consumer<Instant> progress) {
        while (!ahead.isEmpty() && ahead.peek().at().isBefore(end)) {
            Happening next = ahead.remove();
            town.passUntil(next.at().isBefore(town.now()) ? town.now() : next.at());
            progress.accept(town.now());
            next.what().run();
        }
        town.passUntil(end);
        progress.accept(end);
    }
}
