package org.lianshou.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lianshou.policy.WorkCalendar;

/** The files of several years, which are one calendar. */
final class CalendarFolder {
    private final SortedSet<Integer> years = new TreeSet<>();
    private final Map<LocalDate, String> holidays = new HashMap<>();
    private final Map<LocalDate, String> shiftedWorkingDays = new HashMap<>();

    private CalendarFolder() {}

    /** @throws BadReferenceData where there is no file, two are of one year or say otherwise of one day */
    static WorkCalendar read(String folder, List<JsonFile> files) {
        if (files.isEmpty()) {
            throw new BadReferenceData(folder, "holds no year of the calendar");
        }
        CalendarFolder calendar = new CalendarFolder();
        files.forEach(calendar::add);
        return new WorkCalendar(
                calendar.version(), Set.copyOf(calendar.years), calendar.holidays, calendar.shiftedWorkingDays);
    }

    private void add(JsonFile file) {
        CalendarFile read = file.read(CalendarFile.class, year -> year);
        if (!years.add(read.year())) {
            throw new BadReferenceData(file.name(), "another file is of the year " + read.year());
        }
        add(file, read.holidays(), holidays, shiftedWorkingDays);
        add(file, read.shiftedWorkingDays(), shiftedWorkingDays, holidays);
    }

    private static void add(
            JsonFile file, Map<LocalDate, String> said, Map<LocalDate, String> all, Map<LocalDate, String> contrary) {
        said.forEach((date, name) -> {
            if (contrary.containsKey(date)) {
                throw new BadReferenceData(file.name(), "another file says otherwise of " + date);
            }
            all.put(date, name);
        });
    }

    /** Names the years, such as {@code china-2023-2026}; a year missing in between shows. */
    private String version() {
        StringBuilder version = new StringBuilder("china-").append(years.first());
        int last = years.first();
        boolean inRun = false;
        for (int year : years.tailSet(last + 1)) {
            if (year > last + 1) {
                version.append(inRun ? "-" + last : "").append('.').append(year);
                inRun = false;
            } else {
                inRun = true;
            }
            last = year;
        }
        return version.append(inRun ? "-" + last : "").toString();
    }
}
