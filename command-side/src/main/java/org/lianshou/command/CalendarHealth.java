package org.lianshou.command;

import java.time.Clock;
import org.lianshou.command.order.Rulebook;
import org.lianshou.policy.CalendarOutlook;
import org.lianshou.policy.WorkCalendar;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How far the work calendar reaches. A year that is missing ails no process, but somebody has to load it. */
record CalendarHealth(Rulebook rulebook, Clock clock) implements HealthIndicator {

    @Override
    public Health health() {
        CalendarOutlook outlook = CalendarOutlook.of(
                rulebook.calendar(),
                WorkCalendar.day(clock.instant()),
                rulebook.policies().at(clock.instant()));
        Health.Builder up = Health.up()
                .withDetail("version", rulebook.calendar().version())
                .withDetail("loadedUntil", outlook.loadedUntil().toString())
                .withDetail("daysLeft", outlook.daysLeft());
        outlook.warning().ifPresent(warning -> up.withDetail("warning", warning));
        return up.build();
    }
}
