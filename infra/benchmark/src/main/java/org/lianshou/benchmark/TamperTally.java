package org.lianshou.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshou.benchmark.TamperTrial.Outcome;
import org.lianshou.benchmark.TamperTrial.Share;

/** Counts what was found, by kind and place. */
final class TamperTally {

    private final Map<String, Share> kinds = new LinkedHashMap<>();
    private final Map<String, Share> places = new LinkedHashMap<>();
    private Share all = new Share(0, 0);
    private int brokenOff;
    private Share keyAlone = new Share(0, 0);

    void count(String kind, String place, boolean held, boolean broken) {
        all = all.and(held);
        kinds.put(kind, kinds.getOrDefault(kind, new Share(0, 0)).and(held));
        places.put(place, places.getOrDefault(place, new Share(0, 0)).and(held));
        brokenOff += broken ? 1 : 0;
    }

    void countKeyAlone(boolean valid) {
        keyAlone = keyAlone.and(valid);
    }

    int tried() {
        return all.tried();
    }

    Outcome outcome(List<String> verifiers) {
        return new Outcome(
                all.tried(), all.held(), verifiers, places, kinds, brokenOff, keyAlone.tried(), keyAlone.held());
    }
}
