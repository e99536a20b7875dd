package org.lianshou.benchmark;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What was asked for. What was left open, each family decides for itself.
 *
 * @param quick as briefly as still shows that it works; no figure to quote
 */
record Options(String name, OptionalInt rounds, OptionalInt seconds, OptionalLong seed, boolean quick) {

    /** The command line says nothing we understand. */
    static final class Misused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    static Options parse(String... arguments) {
        if (arguments.length == 0 || !Benchmark.knows(arguments[0])) {
            throw new Misused("Which measurement?");
        }
        Options options =
                new Options(arguments[0], OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), false);
        for (int i = 1; i < arguments.length; i++) {
            boolean flag = arguments[i].equals("--quick");
            options = flag ? options.quickly() : options.with(arguments[i], value(arguments, ++i));
        }
        return options;
    }

    int rounds(int usual, int quickly) {
        return rounds.orElse(quick ? quickly : usual);
    }

    Duration time(int usualSeconds, int quickSeconds) {
        return Duration.ofSeconds(seconds.orElse(quick ? quickSeconds : usualSeconds));
    }

    private Options quickly() {
        return new Options(name, rounds, seconds, seed, true);
    }

    private Options with(String option, long value) {
        return switch (option) {
            case "--rounds" -> new Options(name, OptionalInt.of(Math.toIntExact(value)), seconds, seed, quick);
            case "--seconds" -> new Options(name, rounds, OptionalInt.of(Math.toIntExact(value)), seed, quick);
            case "--seed" -> new Options(name, rounds, seconds, OptionalLong.of(value), quick);
            default -> throw new Misused("There is no option " + option);
        };
    }

    private static long value(String[] arguments, int at) {
        try {
            return Long.parseLong(arguments[at]);
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
            throw new Misused("A number must follow " + arguments[at - 1]);
        }
    }
}
