package org.lianshou.reference;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.lianshou.directory.Directory;
import org.lianshou.policy.CalendarOutlook;
import org.lianshou.policy.Policies;
import org.lianshou.policy.WorkCalendar;

/** A county's directory, policies and calendar, checked and unchanging. */
public final class ReferenceData {
    private final Directory directory;
    private final LocalDate effectiveFrom;
    private final Policies policies;
    private final WorkCalendar calendar;

    private ReferenceData(Directory directory, LocalDate effectiveFrom, Policies policies, WorkCalendar calendar) {
        this.directory = directory;
        this.effectiveFrom = effectiveFrom;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** The demo county that comes along. */
    public static ReferenceData demo() {
        return load(ReferenceFiles.builtIn());
    }

    /**
     * A county from a folder: one JSON file in it, its policies and those of its areas under {@code policy/}, and a file
     * for each year of the calendar under {@code calendar/}.
     *
     * @throws BadReferenceData where something is missing, unknown or contradicts itself
     */
    public static ReferenceData load(Path folder) {
        return load(ReferenceFiles.in(folder));
    }

    /** As it is written down. */
    public Directory directory() {
        return directory;
    }

    /** The day from which areas, units and posts are as written down. */
    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    public Policies policies() {
        return policies;
    }

    /** How far the calendar reaches; whoever loads it at start warns where that is not far enough. */
    public CalendarOutlook outlook(Instant now) {
        return CalendarOutlook.of(calendar, WorkCalendar.day(now), policies.at(now));
    }

    private static ReferenceData load(ReferenceFiles files) {
        CountyFile.Written county = files.county().read(CountyFile.class, CountyFile::written);
        Directory directory = county.directory();
        return new ReferenceData(
                directory,
                county.from(),
                PolicyFolder.read(files.policyFolder(), files.policies(), directory),
                CalendarFolder.read(files.calendarFolder(), files.calendar()));
    }
}
