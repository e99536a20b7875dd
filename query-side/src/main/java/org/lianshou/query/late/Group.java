package org.lianshou.query.late;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How many late issues have something in common.
 *
 * @param path the list of these very issues
 */
public record Group(String name, int count, String path) {

    /** The largest first, and of one size in the order of their keys. */
    static <K extends Comparable<? super K>> List<Group> of(
            Collection<LateIssue> late,
            Function<LateIssue, K> key,
            Function<K, String> name,
            Function<K, LateFilter> filter) {
        Map<K, Integer> counts = new LinkedHashMap<>();
        late.stream().map(key).sorted().forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> new Group(
                        name.apply(entry.getKey()),
                        entry.getValue(),
                        filter.apply(entry.getKey()).at("/supervision")))
                .toList();
    }
}
