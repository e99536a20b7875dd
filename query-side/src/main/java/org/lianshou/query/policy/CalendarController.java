package org.lianshou.query.policy;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lianshou.issue.InvalidInput;
import org.lianshou.policy.CalendarDay;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CalendarController {
    private static final long MOST = 400;

    private final LiveRules rules;

    CalendarController(LiveRules rules) {
        this.rules = rules;
    }

    /** @param version names the years that are loaded */
    record Days(String version, List<CalendarDay> days) {}

    @Operation(
            summary =
                    "Each day from one on until before another, 400 at most: what sort of day it is, for which holiday it is off or worked, or that its year is not loaded.")
    @GetMapping("/api/calendar")
    Days days(@Known({"from", "until"}) Params params) {
        LocalDate from = params.day("from");
        LocalDate until = params.day("until");
        long days = ChronoUnit.DAYS.between(from, until);
        if (days < 1 || days > MOST) {
            throw new InvalidInput("until", "range", "must lie 1 to " + MOST + " days after from");
        }
        WorkCalendar calendar = rules.now().calendar();
        return new Days(
                calendar.version(), from.datesUntil(until).map(calendar::on).toList());
    }
}
