package org.lianshou.query.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What two texts both say, for people to see why one was found. */
final class Shared {

    private static final int MOST = 4;

    private Shared() {}

    /** The longest pieces of two or more characters of one text that the other has, in the order in which they stand. */
    static List<String> pieces(String text, String other) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length() - 1) {
            int to = longest(text, from, other);
            if (to - from >= 2) {
                pieces.add(text.substring(from, to));
                from = to;
            } else {
                from++;
            }
        }
        List<String> longest = pieces.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST)
                .toList();
        return pieces.stream().distinct().filter(longest::contains).toList();
    }

    private static int longest(String text, int from, String other) {
        int to = from;
        while (to < text.length()
                && Character.isLetterOrDigit(text.charAt(to))
                && other.contains(text.substring(from, to + 1))) {
            to++;
        }
        return to;
    }
}
