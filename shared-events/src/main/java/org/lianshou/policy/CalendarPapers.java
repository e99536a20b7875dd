package org.lianshou.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The papers of several years, which are one calendar. */
public final class CalendarPapers {
    private final SortedSet<Integer> years = new TreeSet<>();
    private final Map<LocalDate, String> holidays = new TreeMap<>();
    private final Map<LocalDate, String> shiftedWorkingDays = new TreeMap<>();

    /**
     * The calendar that papers are together.
     *
     * @param corrections how many papers took the place of one of the same year; 0 leaves the version without a word of it
     * @throws IllegalArgumentException where two are of one year, or say otherwise of one day
     */
    public static WorkCalendar calendar(Collection<CalendarPaper> papers, int corrections) {
        CalendarPapers all = new CalendarPapers();
        papers.forEach(all::add);
        return all.calendar(corrections);
    }

    /** @throws IllegalArgumentException where another is of that year, or says otherwise of one of its days */
    public void add(CalendarPaper paper) {
        if (!years.add(paper.year())) {
            throw new IllegalArgumentException("another paper is of the year " + paper.year());
        }
        add(paper.holidays(), holidays, shiftedWorkingDays);
        add(paper.shiftedWorkingDays(), shiftedWorkingDays, holidays);
    }

    private static void add(Map<LocalDate, String> said, Map<LocalDate, String> all, Map<LocalDate, String> contrary) {
        said.forEach((date, name) -> {
            if (contrary.containsKey(date)) {
                throw new IllegalArgumentException("another paper says otherwise of " + date);
            }
            all.put(date, name);
        });
    }

    public WorkCalendar calendar(int corrections) {
        String version = version() + (corrections == 0 ? "" : "-c" + corrections);
        return new WorkCalendar(version, years, holidays, shiftedWorkingDays);
    }

    /** Names the years, such as {@code china-2023-2026}; a year missing in between shows. */
    private String version() {
        StringBuilder version = new StringBuilder("china");
        int first = 0;
        int last = 0;
        for (int year : years) {
            if (year != last + 1) {
                version.append(last > first ? "-" + last : "")
                        .append(first == 0 ? '-' : '.')
                        .append(year);
                first = year;
            }
            last = year;
        }
        return version.append(last > first ? "-" + last : "").toString();
    }
}
