package org.lianshou.query.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something may be tried within a time, counted for each key apart and by this node alone. It remembers so many
 * keys and no more: beyond them the oldest is forgotten.
 */
final class Throttle {

    private final int most;
    private final Duration within;
    private final int remembered;
    private final Clock clock;

    /** In the order in which their times end. */
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    private record Tries(int count, Instant until) {

        Tries plus(int more) {
            return new Tries(count + more, until);
        }
    }

    Throttle(int most, Duration within, int remembered, Clock clock) {
        this.most = most;
        this.within = within;
        this.remembered = remembered;
        this.clock = clock;
    }

    /** Takes one try; false where none is left. It is taken before it is known how it ends, so that none slip by together. */
    synchronized boolean take(String key) {
        Instant now = clock.instant();
        forget(now);
        Tries sofar = tries.getOrDefault(key, new Tries(0, now.plus(within)));
        if (sofar.count() >= most) {
            return false;
        }
        tries.put(key, sofar.plus(1));
        return true;
    }

    /** For a try that was no guess. */
    synchronized void giveBack(String key) {
        tries.computeIfPresent(key, (same, sofar) -> sofar.count() > 1 ? sofar.plus(-1) : null);
    }

    synchronized int size() {
        return tries.size();
    }

    private void forget(Instant now) {
        Iterator<Tries> oldest = tries.values().iterator();
        while (oldest.hasNext()) {
            boolean over = !now.isBefore(oldest.next().until());
            if (!over && tries.size() < remembered) {
                return;
            }
            oldest.remove();
        }
    }
}
