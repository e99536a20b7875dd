package org.lianshou.issue;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of what was given for a field; each refusal names the field and says what is expected. */
public final class Given {
    /** Longest line, such as a summary or a title, in characters. */
    public static final int LINE = 200;
    /** Longest free text, in characters. */
    public static final int TEXT = 4_000;
    /** Most entries of any list in a command. */
    public static final int ENTRIES = 50;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

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
        if (text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
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
        if (value == null || !CODE.matcher(value).matches()) {
            throw new InvalidInput(field, "code", "must be 1 to 64 letters, digits or . _ : -");
        }
        return value;
    }

    /** A copy of the list, empty where none was given. */
    public static <T> List<T> list(String field, @Nullable List<T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > ENTRIES) {
            throw new InvalidInput(field, "too-many", "has at most " + ENTRIES + " entries");
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

    private static String bounded(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, "required", "is required and may not be blank");
        }
        if (value.length() > most) {
            throw new InvalidInput(field, "too-long", "has at most " + most + " characters");
        }
        if (value.chars().anyMatch(Given::unprintable)) {
            throw new InvalidInput(field, "control-character", "may not hold control characters");
        }
        if (value.codePoints().anyMatch(Given::halfACharacter)) {
            throw new InvalidInput(field, "malformed", "must be well-formed Unicode");
        }
        return value.strip();
    }

    /** NUL and the other control characters that no text needs; PostgreSQL could not store NUL as text at all. */
    private static boolean unprintable(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    /** A surrogate without its other half, which UTF-8 can't carry. */
    private static boolean halfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
