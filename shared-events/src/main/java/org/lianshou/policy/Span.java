package org.lianshou.policy;

import java.util.Locale;

/**
 * A duration as rules write it, such as {@code 5 working-day} or {@code 0.5 working-day}.
 *
 * @param amount how many of the unit; of half days an odd number, since whole days are counted otherwise
 */
public record Span(int amount, Unit unit) {

    /** 自然日, 工作日, 半个工作日 and 小时; minutes for urgent reaction, seconds for a call. */
    public enum Unit {
        CALENDAR_DAY,
        WORKING_DAY,
        HALF_WORKING_DAY,
        HOUR,
        MINUTE,
        SECOND;

        /** Whether the count asks which days are worked. */
        public boolean isWorked() {
            return this == WORKING_DAY || this == HALF_WORKING_DAY;
        }
    }

    private static final String HALF = ".5";

    public Span {
        if (amount < 1) {
            throw new IllegalArgumentException("a span is at least 1, not " + amount);
        }
        if (unit == Unit.HALF_WORKING_DAY && amount % 2 == 0) {
            throw new IllegalArgumentException(amount + " half days are whole days");
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
        Unit unit = Unit.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_'));
        return unit == Unit.WORKING_DAY && parts[0].endsWith(HALF)
                ? new Span(2 * wholes(parts[0]) + 1, Unit.HALF_WORKING_DAY)
                : new Span(Integer.parseInt(parts[0]), unit);
    }

    private static int wholes(String amount) {
        return Integer.parseInt(amount.substring(0, amount.length() - HALF.length()));
    }

    /** As the county's rules say it, such as 5 个工作日. */
    public String inChinese() {
        return switch (unit) {
            case CALENDAR_DAY -> amount + " 个自然日";
            case WORKING_DAY -> amount + " 个工作日";
            case HALF_WORKING_DAY -> amount == 1 ? "半个工作日" : halves() + " 个工作日";
            case HOUR -> amount + " 小时";
            case MINUTE -> amount + " 分钟";
            case SECOND -> amount + " 秒";
        };
    }

    /** Of half days, how many days they are. */
    private String halves() {
        return amount / 2 + HALF;
    }

    @Override
    public String toString() {
        return unit == Unit.HALF_WORKING_DAY
                ? halves() + " working-day"
                : amount + " " + unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
