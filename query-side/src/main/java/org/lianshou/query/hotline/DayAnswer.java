package org.lianshou.query.hotline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.hotline.Calls;
import org.lianshou.hotline.DayFigures;
import org.lianshou.hotline.DayFigures.Entry;
import org.lianshou.hotline.Standard;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Span;

/**
 * A day's figures, and what it is held to.
 *
 * @param abandoned how many gave up before anybody answered
 * @param policy that was in force on the day
 * @param below whether fewer calls came through than the policy asks
 * @param entries who entered what and why, the first first; the last counts
 */
record DayAnswer(
        LocalDate day,
        Calls calls,
        int abandoned,
        Rate connection,
        Rate timely,
        PolicyVersion policy,
        boolean below,
        List<Entry> entries) {

    /**
     * A share of calls, explained.
     *
     * @param figure of the policy that it is held to, or that says what counts
     * @param value of that figure
     * @param how it is counted
     * @param of how many calls, of which {@code met} are as they should be
     * @param permille in parts of a thousand, rounded down; absent where there is nothing to count
     */
    record Rate(
            String figure,
            String value,
            String how,
            int met,
            int of,
            @Nullable Integer permille) {
        static Rate of(FigureKey figure, String value, String how, int met, int of) {
            Integer permille = of == 0 ? null : Math.toIntExact(met * 1_000L / of);
            return new Rate(figure.key(), value, how, met, of, permille);
        }
    }

    static DayAnswer of(DayFigures day) {
        Calls calls = day.last().calls();
        Standard standard = day.last().standard();
        String percent = Integer.toString(standard.connectionPercent());
        String within = standard.answerWithin();
        return new DayAnswer(
                day.day(),
                calls,
                calls.abandoned(),
                Rate.of(
                        FigureKey.HOTLINE_CONNECTION,
                        percent,
                        "接通数占呼入数之比，不低于 %s%% 为达标".formatted(percent),
                        calls.connected(),
                        calls.offered()),
                Rate.of(
                        FigureKey.HOTLINE_ANSWER_WITHIN,
                        within,
                        "%s内接听数占接通数之比".formatted(Span.parse(within).inChinese()),
                        calls.timely(),
                        calls.connected()),
                standard.policy(),
                !standard.isMetBy(calls),
                day.entries());
    }
}
