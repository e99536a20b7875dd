package org.lianshou.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lianshou.directory.Directory;
import org.lianshou.policy.Policies;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

/** A county's directory, policies and calendar, checked and unchanging. */
public final class ReferenceData {
    private final Directory directory;
    private final Policies policies;
    private final WorkCalendar calendar;

    private ReferenceData(Directory directory, Policies policies, WorkCalendar calendar) {
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

    public Policies policies() {
        return policies;
    }

    private static ReferenceData load(ReferenceFiles files) {
        return new ReferenceData(
                files.county().read(CountyFile.class, CountyFile::directory),
                new Policies(policies(files.policies())),
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
