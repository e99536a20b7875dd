package org.lianshou.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianshou.issue.Given;
import org.lianshou.policy.WorkCalendar;

/** The work calendar as written down, year by year as the State Council publishes it. */
record CalendarFile(String version, String source, List<Year> years) {

    /**
     * @param papers where the State Council published it
     * @param daysOff holidays, among them a neighbouring year's where the paper says so
     * @param shiftedWorkingDays days of a weekend that are worked (调休)
     */
    record Year(int year, List<String> papers, List<LocalDate> daysOff, List<LocalDate> shiftedWorkingDays) {
        Year {
            papers = List.copyOf(Given.present("papers", papers));
            daysOff = List.copyOf(Given.present("daysOff", daysOff));
            shiftedWorkingDays = List.copyOf(Given.present("shiftedWorkingDays", shiftedWorkingDays));
        }
    }

    CalendarFile {
        Given.code("version", version);
        Given.line("source", source);
        years = List.copyOf(Given.present("years", years));
    }

    WorkCalendar calendar() {
        return new WorkCalendar(
                version,
                years.stream().map(Year::year).collect(Collectors.toUnmodifiableSet()),
                days(Year::daysOff),
                days(Year::shiftedWorkingDays));
    }

    private Set<LocalDate> days(Function<Year, List<LocalDate>> which) {
        return years.stream().map(which).flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }
}
