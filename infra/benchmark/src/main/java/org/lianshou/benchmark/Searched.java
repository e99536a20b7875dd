package org.lianshou.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** How much was searched, so that nobody takes a search of nothing for one that found nothing. */
final class Searched {

    private final Map<String, Long> counts = new LinkedHashMap<>();

    void count(String what, long more) {
        counts.merge(what, more, Long::sum);
    }

    Map<String, Long> counts() {
        return counts;
    }
}
