package org.lianshou.command.histories;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Random choices, all from one seed. */
record Chance(RandomGenerator random) {
    private static final long MINUTES_A_DAY = 24 * 60;

    /** Neighbouring seeds make unlike lives. */
    static Chance of(long seed) {
        return new Chance(new SplittableRandom(seed).split());
    }

    boolean percent(int likely) {
        return random.nextInt(100) < likely;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** The value, or nothing as often as not. */
    <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    <T> T from(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Mostly minutes to hours, at times days, rarely weeks. */
    Duration span() {
        int kind = random.nextInt(100);
        long minutes = kind < 70
                ? 1 + random.nextLong(240)
                : kind < 95 ? random.nextLong(3 * MINUTES_A_DAY) : random.nextLong(30 * MINUTES_A_DAY);
        return Duration.ofMinutes(minutes);
    }
}
