package org.lianshou.command.imports;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lianshou.command.imports.ImportDesk.Running;
import org.lianshou.eventlog.EventLogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * One thread that takes files in hand row by row, oldest first. A row's receipt is written after its issue, so a crash
 * between the two meets the issue again and finds it to be its own. While a database is away it waits and goes on. Two
 * nodes may work on the same file: each row still becomes one issue with one receipt.
 */
final class ImportWorker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private static final int TELL_EVERY = 100;
    private static final long LOOK_EVERY_SECONDS = 30;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);

    private final ImportDesk desk;
    private final Profiles profiles;
    private final TakeOver takeOver;
    private final CountyRows county;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    ImportWorker(
            ImportDesk desk,
            Profiles profiles,
            TakeOver takeOver,
            CountyRows county,
            Clock clock,
            MeterRegistry meters) {
        this.desk = desk;
        this.profiles = profiles;
        this.takeOver = takeOver;
        this.county = county;
        this.clock = clock;
        this.meters = meters;
        this.thread = Thread.ofPlatform().daemon().name("imports").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** There is a new file. */
    void ring() {
        bell.release();
    }

    /** Ends after the row in hand; it is not interrupted in it. */
    @Override
    public void close() {
        closed = true;
        bell.release();
        try {
            thread.join(ENDS_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration wait = SHORTEST_WAIT;
        while (!closed) {
            try {
                workOrWait();
                wait = SHORTEST_WAIT;
            } catch (EventLogUnavailable | DataAccessException gone) {
                log.warn(
                        "Imports wait for the database: {}",
                        NestedExceptionUtils.getMostSpecificCause(gone).getMessage());
                rest(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
    }

    private void workOrWait() {
        Optional<Running> file = desk.nextRunning();
        if (file.isPresent()) {
            work(file.get());
        } else {
            rest(Duration.ofSeconds(LOOK_EVERY_SECONDS));
        }
    }

    private void work(Running file) {
        try {
            Rows rows = Rows.of(file, profiles.named(file.profile()), takeOver, county, clock);
            work(rows, desk.doneUpTo(file.id()));
        } catch (UnreadableFile | UnknownProfile e) {
            log.error("Import {} failed: {}", file.id(), e.getMessage());
            desk.end(file.id(), ImportState.FAILED, e.getMessage(), clock.instant());
        }
    }

    private void work(Rows rows, int doneBefore) {
        Running file = rows.file();
        log.info("Import {} ({}) begins after row {}", file.id(), file.profile(), doneBefore);
        for (CsvRow row : rows.after(doneBefore)) {
            if (closed) {
                return;
            }
            Receipt receipt = rows.receipt(row);
            desk.keep(file.id(), receipt);
            count(file, receipt);
            if (row.number() % TELL_EVERY == 0) {
                log.info("Import {}: {} of {} rows", file.id(), row.number(), rows.total());
            }
        }
        desk.end(file.id(), ImportState.DONE, null, clock.instant());
        log.info("Import {} is done: {} rows", file.id(), rows.total());
    }

    private void count(Running file, Receipt receipt) {
        String outcome = receipt.existing() ? "existing" : receipt.status().written();
        meters.counter("lianshou.imports.rows", "profile", file.profile(), "outcome", outcome)
                .increment();
    }

    private void rest(Duration wait) {
        try {
            if (bell.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
