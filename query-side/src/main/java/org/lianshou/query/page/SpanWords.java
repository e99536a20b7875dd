package org.lianshou.query.page;

import org.lianshou.policy.Span;

/** How long rules allow, as people say it. */
final class SpanWords {

    private SpanWords() {}

    /** Of what policy writes, such as {@code 5 working-day}; a figure that is no span is said as it stands. */
    static String of(String figure) {
        try {
            return Language.current().either(Span.parse(figure).inChinese(), english(Span.parse(figure)));
        } catch (IllegalArgumentException noSpan) {
            return figure;
        }
    }

    private static String english(Span span) {
        return switch (span.unit()) {
            case CALENDAR_DAY -> count(span, "calendar day");
            case WORKING_DAY -> count(span, "working day");
            case HALF_WORKING_DAY ->
                span.amount() == 1 ? "half a working day" : span.toString().replace('-', ' ') + "s";
            case HOUR -> count(span, "hour");
            case MINUTE -> count(span, "minute");
            case SECOND -> count(span, "second");
        };
    }

    private static String count(Span span, String unit) {
        return span.amount() + " " + unit + (span.amount() == 1 ? "" : "s");
    }
}
