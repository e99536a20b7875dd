package org.lianshou.redaction;

/**
 * A text as a machine compares it, with the way back: full-width characters and digits of any script are plain ones, and
 * what has no width and only turns the direction or joins is left out.
 */
final class PlainText {
    private static final int FULL_WIDTH = '！' - '!';

    private final StringBuilder plain = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    PlainText(String text) {
        starts = new int[text.length() + 1];
        ends = new int[text.length() + 1];
        int at = 0;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            int next = at + Character.charCount(code);
            if (!isInvisible(code)) {
                add(code, at, next);
            }
            at = next;
        }
    }

    String text() {
        return plain.toString();
    }

    /** Where in the text as it was given a piece of the plain one begins. */
    int from(int start) {
        return starts[start];
    }

    /** Where it has ended. */
    int to(int end) {
        return ends[end - 1];
    }

    private void add(int code, int from, int to) {
        int simple = simple(code);
        int chars = Character.charCount(simple);
        for (int n = 0; n < chars; n++) {
            starts[plain.length() + n] = from;
            ends[plain.length() + n] = to;
        }
        plain.appendCodePoint(simple);
    }

    private static int simple(int code) {
        if (Character.getType(code) == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(code, 10);
        }
        if (code >= '！' && code <= '～') {
            return code - FULL_WIDTH;
        }
        return switch (code) {
            case '\u3000', '\u00a0', '\t' -> ' ';
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            default -> code;
        };
    }

    /** Format characters: joiners, marks of direction, soft hyphens; and variation selectors. */
    private static boolean isInvisible(int code) {
        return Character.getType(code) == Character.FORMAT || (code >= 0xfe00 && code <= 0xfe0f);
    }
}
