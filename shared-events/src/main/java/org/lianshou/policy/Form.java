package org.lianshou.policy;

import java.time.LocalTime;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How a figure's value is written. */
public enum Form {
    SPAN(
            "[1-9]\\d{0,3} (calendar-day|working-day|hour|minute|second)|\\d{1,3}\\.5 working-day",
            "reads like '5 working-day'",
            Span::parse),
    /** What the public is told of must not wait for a calendar. */
    FIXED_SPAN(
            "[1-9]\\d{0,3} (calendar-day|hour|minute|second)",
            "reads like '5 calendar-day': no working days here",
            Span::parse),
    COUNT("\\d{1,3}", "is a whole number", Integer::valueOf),
    PERCENT("100|[1-9]?\\d", "is a whole number up to 100", Integer::valueOf),
    /** Neither at the very beginning nor at the very end. */
    PERCENT_BETWEEN("[1-9]\\d?", "is a whole number from 1 to 99", Integer::valueOf),
    SHARE("(more than|at least) [1-9]\\d?/[1-9]\\d?", "reads like 'more than 1/2' or 'at least 2/3'", Share::parse),
    CHOICE("yes|no", "is yes or no", "yes"::equals),
    TIME("([01]\\d|2[0-3]):[0-5]\\d", "reads like '12:00'", LocalTime::parse),
    KINDS(Kinds.FORM, "lists kinds, such as 'appeal, hazard'", Kinds::parse),
    CATEGORIES(Categories.FORM, "lists categories, such as 'petition-stability', or is none", Categories::parse),
    CADENCE("weekly|twice-a-month|monthly", "is weekly, twice-a-month or monthly", Cadence::parse);

    private final Pattern pattern;
    private final String expected;
    private final Function<String, Object> reader;

    Form(String pattern, String expected, Function<String, Object> reader) {
        this.pattern = Pattern.compile(pattern);
        this.expected = expected;
        this.reader = reader;
    }

    public boolean fits(String value) {
        return pattern.matcher(value).matches();
    }

    /** What a value that does not fit should have been, after its name. */
    public String expected() {
        return expected;
    }

    /** @throws IllegalArgumentException where the value does not fit */
    Object read(String value) {
        if (!fits(value)) {
            throw new IllegalArgumentException("'" + value + "' " + expected);
        }
        return reader.apply(value);
    }
}
