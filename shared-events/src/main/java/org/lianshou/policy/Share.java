package org.lianshou.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of all it takes, as a fraction and never a percentage: two thirds of 100 are 67.
 *
 * @param exceeded whether exactly that many are too few (过半数), or enough (三分之二以上, 民法典 1259)
 */
public record Share(int numerator, int denominator, boolean exceeded) {
    private static final Pattern FORM = Pattern.compile("(more than|at least) ([1-9]\\d?)/([1-9]\\d?)");

    public Share {
        if (numerator < 1 || denominator < numerator || (exceeded && numerator == denominator)) {
            throw new IllegalArgumentException("no share of people is " + numerator + "/" + denominator);
        }
    }

    /** Reads what {@link #toString} writes. @throws IllegalArgumentException unless of the form {@code at least 2/3} */
    public static Share parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a share reads like 'at least 2/3', not '" + text + "'");
        }
        return new Share(
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                matcher.group(1).equals("more than"));
    }

    /** Whether so many of all suffice; nobody of nobody does not. */
    public boolean isMetBy(int count, int all) {
        long given = (long) count * denominator;
        long needed = (long) all * numerator;
        return all > 0 && (exceeded ? given > needed : given >= needed);
    }

    @Override
    public String toString() {
        return (exceeded ? "more than " : "at least ") + numerator + "/" + denominator;
    }
}
