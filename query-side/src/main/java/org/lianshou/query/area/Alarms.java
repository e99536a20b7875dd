package org.lianshou.query.area;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.lianshou.area.LiveChronicle;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How many grids have nobody on duty, for those who watch. It ails no process, but somebody has to fill the post. */
@Component("gridsHealthIndicator")
class Alarms implements MeterBinder, HealthIndicator {
    private final LiveChronicle county;
    private final Clock clock;

    Alarms(LiveChronicle county, Clock clock) {
        this.county = county;
        this.clock = clock;
    }

    long unattended() {
        DayKnown today = DayKnown.today(clock);
        return county.upToDate().unattended(today.on(), today.known()).count();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lianshou.areas.unattended", this, Alarms::orUnknown)
                .description("grids in which nobody is on duty today")
                .register(registry);
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetail("unattended", unattended()).build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }

    private double orUnknown() {
        try {
            return unattended();
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
