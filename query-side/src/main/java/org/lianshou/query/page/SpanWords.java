package org.lianshou.query.page;

import org.lianshou.policy.Span;

/** How long rules allow, as people say it. */
final class SpanWords {

    private SpanWords() {}

    /** Of what policy writes, such as {@code 5 working-day}; a figure that is no span is said as it stands. */
    static String of(String figure) {
        try {
            return Language.current().either(chinese(Span.parse(figure)), english(Span.parse(figure)));
        } catch (IllegalArgumentException noSpan) {
            return figure;
        }
    }

    private static String chinese(Span span) {
        return switch (span.unit()) {
            case CALENDAR_DAY -> span.amount() + " 个自然日";
            case WORKING_DAY -> span.amount() + " 个工作日";
            case HALF_WORKING_DAY -> span.amount() == 1 ? "半个工作日" : halves(span) + " 个工作日";
            case HOUR -> span.amount() + " 小时";
            case MINUTE -> span.amount() + " 分钟";
            case SECOND -> span.amount() + " 秒";
        };
    }

    private static String english(Span span) {
        return switch (span.unit()) {
            case CALENDAR_DAY -> count(span, "calendar day");
            case WORKING_DAY -> count(span, "working day");
            case HALF_WORKING_DAY -> span.amount() == 1 ? "half a working day" : halves(span) + " working days";
            case HOUR -> count(span, "hour");
            case MINUTE -> count(span, "minute");
            case SECOND -> count(span, "second");
        };
    }

    private static String halves(Span span) {
        return span.amount() / 2 + ".5";
    }

    private static String count(Span span, String unit) {
        return span.amount() + " " + unit + (span.amount() == 1 ? "" : "s");
    }
}
