package org.lianshou.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.lianshou.area.Chronicle;
import org.lianshou.area.Places;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.policy.Policies;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

/**
 * Counts a period as of a pin for several areas in one pass: for a bulletin, and for whoever asks which issues its figures
 * are made of.
 *
 * @param places the areas as they were then
 */
public record MonthCounts(Period period, Pin pin, Places places, Policies policies, WorkCalendar calendar) {

    /** The areas on the last day of the period, or on the pin's while it still runs, by what was known at the pin. */
    public static Places places(Chronicle county, Period period, Pin pin) {
        LocalDate last = period.until().minusDays(1);
        LocalDate today = WorkCalendar.day(pin.asOf());
        return new Places(
                county, today.isBefore(last) ? today : last, pin.asOf().minusNanos(1));
    }

    /** @param lives hands over what was open at the end of the period, or changed in it */
    public Map<AreaId, MonthCount> of(Collection<AreaId> areas, Consumer<Consumer<Lived>> lives) {
        Map<AreaId, MonthCount> counts = new LinkedHashMap<>();
        areas.forEach(area -> counts.put(area, new MonthCount(period, period.endAsOf(pin.asOf()), calendar)));
        lives.accept(lived -> {
            Policy policy = kept(lived.issue());
            for (AreaId area : places.path(lived.issue().reported().area()).areas()) {
                MonthCount count = counts.get(area);
                if (count != null) {
                    count.take(lived, policy);
                }
            }
        });
        return counts;
    }

    /** The policy that an issue keeps; the county's where that is not known here. */
    private Policy kept(Issue issue) {
        Policy inForce = policies.at(issue.reported().reportedAt());
        Duty duty = issue.duty();
        return duty == null || duty.policy() == null
                ? inForce
                : policies.find(duty.policy()).orElse(inForce);
    }
}
