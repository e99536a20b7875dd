package org.lianshou.command;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.lianshou.eventlog.EventLog;

/** What the log's writer does, for whoever watches: appends per batch is the one counter by the other's count. */
final class EventLogMeters implements MeterBinder {
    private final EventLog log;

    EventLogMeters(EventLog log) {
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lianshou.log.waiting", log, l -> l.workload().waiting())
                .description("Appends waiting to be written")
                .register(registry);
        Gauge.builder("lianshou.log.batch", log, l -> l.workload().lastBatch())
                .description("Appends in the last transaction")
                .register(registry);
        FunctionCounter.builder("lianshou.log.appends", log, l -> l.workload().appends())
                .description("Appends answered")
                .register(registry);
        FunctionCounter.builder("lianshou.log.busy", log, l -> l.workload().busy())
                .description("Appends turned away because too many waited")
                .register(registry);
        FunctionTimer.builder(
                        "lianshou.log.write",
                        log,
                        l -> l.workload().batches(),
                        l -> l.workload().nanosWriting(),
                        TimeUnit.NANOSECONDS)
                .description("Transactions that write batches")
                .register(registry);
    }
}
