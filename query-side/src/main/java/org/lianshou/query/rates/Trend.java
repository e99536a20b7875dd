package org.lianshou.query.rates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something went over time, for a chart and the table under it.
 *
 * @param key its words are {@code trends.} and this
 * @param isShare whether its numbers are parts of a thousand
 * @param labels the weeks or months, the earliest first
 */
record Trend(String key, boolean isShare, List<String> labels, List<Series> series) {

    /**
     * One line of it.
     *
     * @param values one a label; absent where there was nothing to count
     */
    record Series(String key, List<@Nullable Integer> values) {

        /** As people read it. */
        public String text(int at, boolean isShare) {
            Integer value = values.get(at);
            if (value == null) {
                return "—";
            }
            return isShare ? value / 10 + "." + value % 10 + "%" : value.toString();
        }
    }

    public boolean isEmpty() {
        return labels.isEmpty();
    }
}
