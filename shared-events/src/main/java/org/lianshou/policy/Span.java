package org.lianshou.policy;

import java.util.Locale;

/** A duration as rules write it, such as {@code 5 working-day}. */
public record Span(int amount, Unit unit) {

    /** 自然日, 工作日 and 小时, and minutes for urgent reaction. */
    public enum Unit {
        CALENDAR_DAY,
        WORKING_DAY,
        HOUR,
        MINUTE
    }

    public Span {
        if (amount < 1) {
            throw new IllegalArgumentException("a span is at least 1, not " + amount);
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException unless of the form {@code 5 working-day}
     */
    public static Span parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a span reads like '5 working-day', not '" + text + "'");
        }
        return new Span(
                Integer.parseInt(parts[0]),
                Unit.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    @Override
    public String toString() {
        return amount + " " + unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
