package org.lianshou.reference;

import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianshou.directory.Directory;
import org.lianshou.policy.CalendarPaper;
import org.lianshou.policy.CalendarPapers;
import org.lianshou.policy.Policies;
import org.lianshou.policy.Rules;
import org.lianshou.policy.WorkCalendar;

/** A county's directory, policies and calendar, checked and unchanging. */
public final class ReferenceData {
    private final Directory directory;
    private final LocalDate effectiveFrom;
    private final Policies policies;
    private final List<CalendarPaper> papers;
    private final WorkCalendar calendar;
    private final Optional<URL> map;

    private ReferenceData(
            Directory directory,
            LocalDate effectiveFrom,
            Policies policies,
            List<CalendarPaper> papers,
            Optional<URL> map) {
        this.directory = directory;
        this.effectiveFrom = effectiveFrom;
        this.policies = policies;
        this.papers = List.copyOf(papers);
        this.calendar = CalendarPapers.calendar(papers, 0);
        this.map = map;
    }

    /** The demo county that comes along. */
    public static ReferenceData demo() {
        return load(ReferenceFiles.builtIn());
    }

    /**
     * A county from a folder: one JSON file in it, its policies and those of its areas under {@code policy/}, and a file
     * for each year of the calendar under {@code calendar/}. The outlines of its areas may lie beside it, as {@code map.geojson}.
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

    /** The years that the calendar is made of. */
    public List<CalendarPaper> papers() {
        return papers;
    }

    /** The file of its areas' outlines, which nobody has looked into yet. */
    public Optional<URL> map() {
        return map;
    }

    /** Policies and calendar, as long as the log says nothing of them. */
    public Rules rules() {
        return new Rules(-1, policies, calendar);
    }

    private static ReferenceData load(ReferenceFiles files) {
        CountyFile.Written county = files.county().read(CountyFile.class, CountyFile::written);
        Directory directory = county.directory();
        return new ReferenceData(
                directory,
                county.from(),
                PolicyFolder.read(files.policyFolder(), files.policies(), directory),
                CalendarFolder.read(files.calendarFolder(), files.calendar()),
                files.map());
    }
}
