package org.lianshou.command.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the clocks strike in time, for those who watch. */
final class ClockState implements MeterBinder, HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(ClockState.class);

    private final AlarmSetter setter;
    private final Striker striker;

    ClockState(AlarmSetter setter, Striker striker) {
        this.setter = setter;
        this.striker = striker;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lianshou.clocks.position", setter, AlarmSetter::followed)
                .description("Log position up to which every alarm is set, as far as this node knows")
                .register(registry);
        Gauge.builder("lianshou.clocks.overdue", striker, orUnknown(Overdue::alarms))
                .description("Alarms that should have gone off by now")
                .register(registry);
        Gauge.builder(
                        "lianshou.clocks.overdue.oldest",
                        striker,
                        orUnknown(overdue -> overdue.oldest().toSeconds()))
                .description("How long the oldest of them has been due")
                .baseUnit("seconds")
                .register(registry);
    }

    /** One alarm that can't go off concerns one issue and somebody's attention; the service itself is well. */
    @Override
    public Health health() {
        String trouble = setter.trouble();
        try {
            Overdue overdue = striker.overdue();
            Health.Builder health =
                    trouble.isEmpty() ? Health.up() : Health.down().withDetail("trouble", trouble);
            return health.withDetail("position", setter.followed())
                    .withDetail("overdue", overdue.alarms())
                    .withDetail("oldest", overdue.oldest().toString())
                    .build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }

    private static ToDoubleFunction<Striker> orUnknown(ToDoubleFunction<Overdue> value) {
        return striker -> {
            try {
                return value.applyAsDouble(striker.overdue());
            } catch (RuntimeException e) {
                log.debug("A figure can't be read", e);
                return Double.NaN;
            }
        };
    }
}
