package org.lianshou.query.sheet;

import java.util.List;
import java.util.function.Consumer;

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
    }

    public Sheet {
        columns = List.copyOf(columns);
    }
}
