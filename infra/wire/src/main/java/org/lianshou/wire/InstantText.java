package org.lianshou.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads instants as {@link Instant#toString} writes them, by hand: each event read again has one, and the JDK's parser,
 * which takes every other form, costs a fifth of the reading.
 */
final class InstantText {
    private static final String SECOND = "dddd-dd-ddTdd:dd:dd";
    private static final int MOST_DIGITS = 9;

    private InstantText() {}

    static Instant parse(String text) {
        int end = text.length() - 1;
        int point = SECOND.length();
        return begins(text, SECOND) && text.charAt(end) == 'Z' && isFraction(text, point, end) && isOfTheDay(text)
                ? LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 7),
                                number(text, 8, 10),
                                number(text, 11, 13),
                                number(text, 14, 16),
                                number(text, 17, 19),
                                nanos(text, point, end))
                        .toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    /** Whether a text begins like a shape, in which d stands for any digit. */
    static boolean begins(String text, String shape) {
        if (text.length() < shape.length()) {
            return false;
        }
        for (int at = 0; at < shape.length(); at++) {
            char c = text.charAt(at);
            if (shape.charAt(at) == 'd' ? !isDigit(c) : c != shape.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** Midnight at the end of a day, and a leap second, are the JDK's to make something of. */
    private static boolean isOfTheDay(String text) {
        return number(text, 11, 13) < 24 && number(text, 17, 19) < 60;
    }

    /** Nothing, or a point and up to nine digits. */
    private static boolean isFraction(String text, int point, int end) {
        if (point == end) {
            return true;
        }
        int digits = end - point - 1;
        boolean fraction = text.charAt(point) == '.' && digits > 0 && digits <= MOST_DIGITS;
        for (int at = point + 1; at < end; at++) {
            fraction &= isDigit(text.charAt(at));
        }
        return fraction;
    }

    private static int nanos(String text, int point, int end) {
        int nanos = point == end ? 0 : number(text, point + 1, end);
        for (int digits = Math.max(0, end - point - 1); digits < MOST_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
