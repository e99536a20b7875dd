package org.lianshou.command.following;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.lianshou.eventlog.LogFollower;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How somebody who follows the log is seen. */
public final class FollowerState {
    private FollowerState() {}

    /** Down while something keeps it from going on, with what that is. */
    public static HealthIndicator health(LogFollower<?> follower) {
        return () -> (follower.trouble().isEmpty()
                        ? Health.up()
                        : Health.down().withDetail("trouble", follower.trouble()))
                .withDetail("position", follower.followed())
                .build();
    }

    /** @param name of the gauge, such as {@code lianshou.outcomes.position} */
    public static void gauge(LogFollower<?> follower, String name, String description, MeterRegistry meters) {
        Gauge.builder(name, follower, LogFollower::followed)
                .description(description)
                .register(meters);
    }
}
