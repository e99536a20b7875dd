package org.lianshou.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of what was given for a field; each refusal names the field and says what is expected. */
public final class Given {
    /** Longest line, such as a summary or a title, in characters. */
    public static final int LINE = 200;
    /** Longest free text, in characters. */
    public static final int TEXT = 4_000;
    /** Most entries of any list in a command. */
    public static final int ENTRIES = 50;

    /** Longest code, such as an area's or a ground's, in characters. */
    public static final int CODE = 64;

    private Given() {}

    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(field, "required", "is required");
        }
        return value;
    }

    /** One line of text: not blank, no line breaks, at most {@link #LINE} characters. */
    public static String line(String field, @Nullable String value) {
        String text = bounded(field, value, LINE);
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new InvalidInput(field, "one-line", "must be a single line");
        }
        return text;
    }

    /** Free text: not blank, at most {@link #TEXT} characters. */
    public static String text(String field, @Nullable String value) {
        return bounded(field, value, TEXT);
    }

    public static @Nullable String optionalText(String field, @Nullable String value) {
        return value == null ? null : text(field, value);
    }

    public static String code(String field, @Nullable String value) {
        if (value == null || !isCode(value)) {
            throw new InvalidInput(field, "code", "must be 1 to 64 letters, digits or . _ : -");
        }
        return value;
    }

    /** A copy of the list, empty where none was given. */
    public static <T> List<T> list(String field, @Nullable List<T> values) {
        return list(field, values, ENTRIES);
    }

    /** As the other, where there may be more. */
    public static <T> List<T> list(String field, @Nullable List<T> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            throw new InvalidInput(field, "too-many", "has at most " + most + " entries");
        }
        for (T value : values) {
            present(field, value);
        }
        return List.copyOf(values);
    }

    public static void check(String field, boolean holds, String code, String message) {
        if (!holds) {
            throw new InvalidInput(field, code, message);
        }
    }

    /** A letter or digit, then up to 63 of letters, digits and . _ : - and all of them ASCII. */
    private static boolean isCode(String value) {
        if (value.isEmpty() || value.length() > CODE || !isAlphanumeric(value.charAt(0))) {
            return false;
        }
        for (int at = 1; at < value.length(); at++) {
            char c = value.charAt(at);
            if (!isAlphanumeric(c) && c != '.' && c != '_' && c != ':' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static String bounded(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, "required", "is required and may not be blank");
        }
        if (value.length() > most) {
            throw new InvalidInput(field, "too-long", "has at most " + most + " characters");
        }
        checkCharacters(field, value);
        return value.strip();
    }

    /** One pass without a stream: every text of every event read again comes through here. */
    private static void checkCharacters(String field, String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (isUnprintable(c)) {
                throw new InvalidInput(field, "control-character", "may not hold control characters");
            }
            if (Character.isSurrogate(c)) {
                at = afterPair(field, value, at);
            }
        }
    }

    /** NUL and the other control characters that no text needs; PostgreSQL could not store NUL as text at all. */
    private static boolean isUnprintable(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    /** A surrogate without its other half is what UTF-8 can't carry. @return where the pair ends */
    private static int afterPair(String field, String value, int at) {
        int next = at + 1;
        if (next < value.length() && Character.isSurrogatePair(value.charAt(at), value.charAt(next))) {
            return next;
        }
        throw new InvalidInput(field, "malformed", "must be well-formed Unicode");
    }
}
