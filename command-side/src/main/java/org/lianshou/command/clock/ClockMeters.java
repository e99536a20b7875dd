package org.lianshou.command.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the clocks strike in time, for whoever watches. */
final class ClockMeters implements MeterBinder {
    private static final Logger log = LoggerFactory.getLogger(ClockMeters.class);

    private final AlarmSetter setter;
    private final Striker striker;

    ClockMeters(AlarmSetter setter, Striker striker) {
        this.setter = setter;
        this.striker = striker;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lianshou.clocks.position", setter, AlarmSetter::followed)
                .description("Log position up to which every alarm is set")
                .register(registry);
        Gauge.builder("lianshou.clocks.overdue", striker, orUnknown(Overdue::alarms))
                .description("Alarms that should have gone off by now")
                .register(registry);
        Gauge.builder("lianshou.clocks.oldest", striker, orUnknown(overdue -> overdue.oldest().toSeconds()))
                .description("How long the oldest of them has been due")
                .baseUnit("seconds")
                .register(registry);
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
