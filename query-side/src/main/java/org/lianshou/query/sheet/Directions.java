package org.lianshou.query.sheet;

import java.util.ArrayDeque;
import java.util.Deque;

/** Directions that a text gives and does not take back (Unicode TR 9): they are closed, so that they turn nothing behind it. */
final class Directions {

    private static final String EMBEDDED = "\u202a\u202b\u202d\u202e";
    private static final String ISOLATED = "\u2066\u2067\u2068";
    private static final char EMBEDDED_ENDS = '\u202c';
    private static final char ISOLATED_ENDS = '\u2069';

    private Directions() {}

    /** The text with what it opened closed at its end; most texts open nothing. */
    static String closed(String text) {
        Deque<Character> open = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (EMBEDDED.indexOf(c) >= 0) {
                open.push(EMBEDDED_ENDS);
            } else if (ISOLATED.indexOf(c) >= 0) {
                open.push(ISOLATED_ENDS);
            } else if (c == EMBEDDED_ENDS && !open.isEmpty() && open.peek() == c) {
                open.pop();
            } else if (c == ISOLATED_ENDS && open.contains(c)) {
                while (open.pop() != c) {
                    // an isolate takes with it what was opened within
                }
            }
        }
        StringBuilder closed = new StringBuilder(text);
        open.forEach(closed::append);
        return closed.toString();
    }
}
