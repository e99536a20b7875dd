package org.lianshou.query.register;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Level;

/**
 * How alike a telling and an issue are, from 0 to 1: the likeness of their words, times what place, category and time say.
 *
 * <p>Words: of pairs of characters (0.6) and of single characters (0.4, for who says the same otherwise or mistypes), the share
 * that both have, each weighing the more the rarer it is; of the two whole texts the shorter counts 0.7 and the longer 0.3. Place: 1 in
 * one grid, 0.9 in one village, 0.55 in one township, 0.15 elsewhere, 0.7 while it is not known. Another number of a house
 * counts 0.2. Where little more than the words of the issue's own address is alike, it is another matter at the same place, and counts down to
 * 0.4. Another category counts 0.7. Time: from 1 down to 0.5 in half a year; what has been closed for thirty days counts half.
 */
final class Likeness {

    /** From here on it is worth somebody's look; found by the trial of {@code LikeIssuesTest}. */
    static final double WORTH_A_LOOK = 0.23;

    private static final double PAIRS = 0.6;
    private static final double SHORTER = 0.7;
    private static final double ELSEWHERE = 0.15;
    private static final double ONE_MATTER = 0.1;
    private static final double OTHER_MATTER = 0.4;
    private static final Duration HALVED = Duration.ofDays(180);
    private static final Duration DONE_WITH = Duration.ofDays(30);
    private static final String LITTLE = "的了是在我有没不很这那个一也都就还和被把给到说来去请您你他她们吗呢吧啊要能会及与等";

    private final String words;
    private final Set<String> pairs;
    private final Set<String> characters;
    private final ToDoubleFunction<String> weight;

    /** @param weight of a pair or a character, the higher the rarer */
    Likeness(String words, ToDoubleFunction<String> weight) {
        this.words = words;
        this.pairs = Bigrams.of(words);
        this.characters = characters(words);
        this.weight = weight;
    }

    /** @param address the issue's, which stands in its words as well */
    double ofWords(String other, String address) {
        double numbers = Numerals.differ(words, other) ? 0.2 : 1;
        Set<String> theirPairs = Bigrams.of(other);
        Set<String> theirCharacters = characters(other);
        double all = PAIRS * share(pairs, theirPairs) + (1 - PAIRS) * share(characters, theirCharacters);
        Set<String> wherePairs = Bigrams.of(address);
        Set<String> whereCharacters = characters(address);
        double matter = PAIRS * share(without(pairs, wherePairs), without(theirPairs, wherePairs))
                + (1 - PAIRS) * share(without(characters, whereCharacters), without(theirCharacters, whereCharacters));
        return numbers * all * Math.clamp(matter / ONE_MATTER, OTHER_MATTER, 1);
    }

    private static Set<String> without(Set<String> terms, Set<String> others) {
        Set<String> rest = new HashSet<>(terms);
        rest.removeAll(others);
        return rest;
    }

    /** @param known whether the telling says where, closer than a township */
    static double ofPlace(@Nullable Level near, boolean known) {
        if (!known) {
            return 0.7;
        }
        if (near == null) {
            return ELSEWHERE;
        }
        return switch (near) {
            case GRID -> 1;
            case VILLAGE -> 0.9;
            case TOWNSHIP -> 0.55;
            case COUNTY -> ELSEWHERE;
        };
    }

    static double ofTime(Instant reported, @Nullable Instant closed, Instant now) {
        double age = (double) Duration.between(reported, now).toHours() / HALVED.toHours();
        boolean isDone = closed != null && closed.isBefore(now.minus(DONE_WITH));
        return Math.clamp(1 - age / 2, 0.5, 1) * (isDone ? 0.5 : 1);
    }

    static Set<String> characters(String text) {
        return text.codePoints()
                .filter(Character::isIdeographic)
                .mapToObj(Character::toString)
                .filter(one -> !LITTLE.contains(one))
                .collect(Collectors.toSet());
    }

    private double share(Set<String> mine, Set<String> theirs) {
        Set<String> both = new HashSet<>(mine);
        both.retainAll(theirs);
        double ours = sum(mine);
        double others = sum(theirs);
        double whole = SHORTER * Math.min(ours, others) + (1 - SHORTER) * Math.max(ours, others);
        return whole == 0 ? 0 : sum(both) / whole;
    }

    private double sum(Collection<String> terms) {
        return terms.stream().mapToDouble(weight).sum();
    }
}
