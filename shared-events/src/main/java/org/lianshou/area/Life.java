package org.lianshou.area;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one thing in the order in which they were recorded, and what they come to. Another fact makes another
 * life: whoever reads one goes on with what it was.
 *
 * @param latest what all of them come to, which is what nearly everybody asks for
 */
record Life<E, S>(
        Fold<E, S> fold, List<Fact<E>> facts, @Nullable S latest) {

    /** How a thing stands after one more fact. */
    interface Fold<E, S> {
        @Nullable
        S after(@Nullable S before, E fact);
    }

    record Fact<E>(Instant recordedAt, E event) {}

    static <E, S> Life<E, S> of(Fold<E, S> fold) {
        return new Life<>(fold, List.of(), null);
    }

    /** How a thing stood, by what was recorded until an instant; nothing where there is no life of it. */
    static <E, S> Optional<S> of(@Nullable Life<E, S> life, Instant known) {
        return life == null ? Optional.empty() : life.at(known);
    }

    Life<E, S> and(Instant recordedAt, E event) {
        List<Fact<E>> all = Stream.concat(facts.stream(), Stream.of(new Fact<>(recordedAt, event)))
                .toList();
        return new Life<>(fold, all, fold.after(latest, event));
    }

    Optional<S> at(Instant known) {
        if (facts.isEmpty() || !facts.getLast().recordedAt().isAfter(known)) {
            return Optional.ofNullable(latest);
        }
        @Nullable S state = null;
        for (Fact<E> fact : facts) {
            if (fact.recordedAt().isAfter(known)) {
                break;
            }
            state = fold.after(state, fact.event());
        }
        return Optional.ofNullable(state);
    }
}
