package org.lianshou.reference;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lianshou.directory.Directory;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

/** A county's directory, policies and calendar, checked and unchanging. */
public final class ReferenceData {
    private final Directory directory;
    private final SortedMap<LocalDate, Policy> policies;
    private final WorkCalendar calendar;

    private ReferenceData(Directory directory, SortedMap<LocalDate, Policy> policies, WorkCalendar calendar) {
        this.directory = directory;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** The demo county that comes along. */
    public static ReferenceData demo() {
        return load(ReferenceFiles.builtIn());
    }

    /**
     * A county from a folder: one JSON file in it, its policies under {@code policy/}, one calendar in
     * {@code calendar/}.
     *
     * @throws BadReferenceData where something is missing, unknown or contradicts itself
     */
    public static ReferenceData load(Path folder) {
        return load(ReferenceFiles.in(folder));
    }

    public Directory directory() {
        return directory;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /** All versions, by the day from which they are in force. */
    public List<Policy> policies() {
        return List.copyOf(policies.values());
    }

    public Optional<Policy> policy(PolicyVersion version) {
        return policies.values().stream()
                .filter(policy -> policy.version().equals(version))
                .findFirst();
    }

    /** The version in force. What happened before the first, such as imported history, falls under the first. */
    public Policy policyAt(Instant at) {
        SortedMap<LocalDate, Policy> begun =
                policies.headMap(WorkCalendar.day(at).plusDays(1));
        return begun.isEmpty()
                ? policies.firstEntry().getValue()
                : begun.lastEntry().getValue();
    }

    private static ReferenceData load(ReferenceFiles files) {
        return new ReferenceData(
                files.county().read(CountyFile.class, CountyFile::directory),
                policies(files.policies()),
                files.calendar().read(CalendarFile.class, CalendarFile::calendar));
    }

    private static SortedMap<LocalDate, Policy> policies(List<JsonFile> files) {
        SortedMap<LocalDate, Policy> policies = new TreeMap<>();
        for (JsonFile file : files) {
            Map.Entry<LocalDate, Policy> policy =
                    file.read(PolicyFile.class, read -> Map.entry(read.effectiveFrom(), read.policy()));
            boolean known = policies.values().stream()
                    .anyMatch(other -> other.version().equals(policy.getValue().version()));
            if (known || policies.putIfAbsent(policy.getKey(), policy.getValue()) != null) {
                throw new BadReferenceData(file.name(), "another policy has this version or begins on this day");
            }
        }
        if (policies.isEmpty()) {
            throw new BadReferenceData("policy", "holds no policy");
        }
        return policies;
    }
}
