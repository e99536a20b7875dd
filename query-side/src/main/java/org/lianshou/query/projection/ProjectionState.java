package org.lianshou.query.projection;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.lianshou.eventlog.EventLogReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How well the read model follows, for those who watch. */
final class ProjectionState implements MeterBinder, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(ProjectionState.class);

    private final ViewDatabase database;
    private final EventLogReader eventLog;
    private final Parking parking;
    private final Projector projector;

    ProjectionState(ViewDatabase database, EventLogReader eventLog, Parking parking, Projector projector) {
        this.database = database;
        this.eventLog = eventLog;
        this.parking = parking;
        this.projector = projector;
    }

    /** How many events of the log the views do not show, those of parked streams among them. */
    long lag() {
        return eventLog.head().position() - applied();
    }

    long applied() {
        return Progress.of(database).map(Progress::applied).orElse(0L);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lianshou.projection.lag", this, orUnknown(ProjectionState::lag))
                .description("events of the log that the views do not show")
                .register(registry);
        Gauge.builder("lianshou.projection.parked", this, orUnknown(state -> state.parking.count()))
                .description("streams that an event could not be applied to")
                .register(registry);
        FunctionCounter.builder("lianshou.projection.applied", this, orUnknown(ProjectionState::applied))
                .description("events that the views show")
                .register(registry);
    }

    /** A parked stream concerns one issue and somebody's attention; the service itself is well. */
    @Override
    public Health health() {
        String trouble = projector.trouble();
        try {
            Health.Builder health =
                    trouble == null ? Health.up() : Health.down().withDetail("trouble", trouble);
            return health.withDetail("lag", lag())
                    .withDetail("applied", applied())
                    .withDetail("parked", parking.count())
                    .build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }

    private static ToDoubleFunction<ProjectionState> orUnknown(ToDoubleFunction<ProjectionState> value) {
        return state -> {
            try {
                return value.applyAsDouble(state);
            } catch (RuntimeException e) {
                log.debug("A figure can't be read", e);
                return Double.NaN;
            }
        };
    }
}
