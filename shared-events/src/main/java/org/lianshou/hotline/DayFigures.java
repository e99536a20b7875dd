package org.lianshou.hotline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Act;
import org.lianshou.issue.Ground;

/**
 * All that was entered of one day.
 *
 * @param entries the first first; the last counts
 */
public record DayFigures(LocalDate day, List<Entry> entries) {

    /** @param ground why it took the place of the one before it */
    public record Entry(
            Calls calls,
            Standard standard,
            Act act,
            @Nullable Ground ground) {}

    public DayFigures {
        entries = List.copyOf(entries);
    }

    public Entry last() {
        return entries.getLast();
    }

    DayFigures and(Entry entry) {
        return new DayFigures(
                day, Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }
}
