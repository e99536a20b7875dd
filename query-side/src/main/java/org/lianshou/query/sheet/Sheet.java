package org.lianshou.query.sheet;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A list to be taken away.
 *
 * @param name of the file, without its ending, and of the sheet
 * @param columns their headings
 * @param rows hands each row over in turn, a cell for each column; empty where there is nothing
 */
public record Sheet(String name, List<String> columns, Rows rows) {

    /** Where rows come from: they are written as they come, so that a long list needs no room. */
    @FunctionalInterface
    public interface Rows {
        void each(Consumer<List<String>> row);

        /**
         * Rows that are read a thousand at a time.
         *
         * @param below at most so many of those below a place, the highest first
         * @param place of an item among the others
         */
        static <T> Rows paged(Paged<T> below, ToLongFunction<T> place, Function<T, List<String>> cells) {
            return each -> {
                long from = Long.MAX_VALUE;
                List<T> page;
                do {
                    page = below.page(from, AT_A_TIME);
                    page.stream().map(cells).forEach(each);
                    from = page.isEmpty() ? 0 : place.applyAsLong(page.getLast());
                } while (page.size() == AT_A_TIME);
            };
        }
    }

    /** Reads a part of a long list. */
    @FunctionalInterface
    public interface Paged<T> {
        List<T> page(long below, int limit);
    }

    private static final int AT_A_TIME = 1_000;

    public Sheet {
        columns = List.copyOf(columns);
    }
}
