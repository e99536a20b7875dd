package org.lianshou.query.web;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param next the cursor of the page after it; absent on the last
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Of one more row than was asked for, which tells whether there is a next page. */
    public static <T> Slice<T> of(List<T> oneMore, int limit, ToLongFunction<T> key) {
        if (oneMore.size() <= limit) {
            return new Slice<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Slice<>(items, Cursor.after(key.applyAsLong(items.getLast())));
    }
}
