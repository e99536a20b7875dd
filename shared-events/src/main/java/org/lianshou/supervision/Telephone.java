package org.lianshou.supervision;

import java.time.LocalDate;
import java.util.List;
import org.lianshou.hotline.Standard;
import org.lianshou.issue.UnitId;

/**
 * What a bulletin says of the telephone: the calls of its period at the hotlines of its area (热线话务).
 *
 * @param standards those that days of it were held to
 * @param entered how many days have figures, of each hotline its own
 * @param below the days below the standard of connection
 * @param missing the days without figures, which were to be entered before the bulletin was counted
 * @param awaited the days whose figures were not due yet
 */
public record Telephone(
        List<UnitId> hotlines,
        int offered,
        int connected,
        int timely,
        List<Standard> standards,
        int entered,
        Days below,
        Days missing,
        Days awaited) {

    /** A hotline's day. */
    public record Day(UnitId hotline, LocalDate day) {}

    /** @param first of those there are, no more than {@link #MOST} */
    public record Days(int count, List<Day> first) {
        public static final int MOST = 62;

        public Days {
            first = List.copyOf(first);
        }
    }

    public Telephone {
        hotlines = List.copyOf(hotlines);
        standards = List.copyOf(standards);
    }
}
