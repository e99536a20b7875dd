package org.lianshou.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the rules said no to, and what came otherwise than it was told. */
final class Tally {
    private final SortedMap<String, Integer> refused = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();

    void refused(String code) {
        refused.merge(code, 1, Integer::sum);
    }

    void missed(String what) {
        missed.add(what);
    }

    Map<String, Integer> refused() {
        return new TreeMap<>(refused);
    }

    List<String> missed() {
        return List.copyOf(missed);
    }
}
