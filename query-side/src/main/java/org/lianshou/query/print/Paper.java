package org.lianshou.query.print;

import java.time.Instant;
import java.util.Map;

/**
 * A paper to be printed.
 *
 * @param name of the file, without its ending, and its title
 * @param template below {@code templates/print}, of well-formed XML
 * @param values what the template speaks of
 * @param asOf when the paper says that it was made: printed again, it has the same bytes
 */
public record Paper(String name, String template, Map<String, Object> values, Instant asOf) {

    public Paper {
        values = Map.copyOf(values);
    }
}
