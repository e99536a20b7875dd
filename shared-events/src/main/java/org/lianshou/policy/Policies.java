package org.lianshou.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.lianshou.issue.PolicyVersion;

/** The versions of policy, each from a day on. */
public final class Policies {
    private final NavigableMap<LocalDate, Policy> byDay;

    /** @param byDay each version by the day from which it is in force, in Asia/Shanghai */
    public Policies(Map<LocalDate, Policy> byDay) {
        if (byDay.isEmpty()) {
            throw new IllegalArgumentException("there is no policy");
        }
        this.byDay = new TreeMap<>(byDay);
    }

    /** The version in force; before the first began, the first. */
    public Policy at(Instant at) {
        Map.Entry<LocalDate, Policy> entry = byDay.floorEntry(WorkCalendar.day(at));
        return entry == null ? byDay.firstEntry().getValue() : entry.getValue();
    }

    /**
     * The policy of that name.
     *
     * @throws IllegalArgumentException for a version that was never loaded
     */
    public Policy version(PolicyVersion version) {
        return byDay.values().stream()
                .filter(policy -> policy.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no policy " + version));
    }
}
