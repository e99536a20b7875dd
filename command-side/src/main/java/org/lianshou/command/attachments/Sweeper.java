package org.lianshou.command.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.Evidence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes attachments that nobody named for a day. Whether one is referred to it learns from the log itself, which it
 * reads to its end each time, so that no crash beside an append can make it forget one. Several nodes may sweep at once.
 */
final class Sweeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    static final Duration KEPT = Duration.ofHours(24);

    private static final Duration EVERY = Duration.ofMinutes(20);
    private static final int PAGE = 500;

    /** In the payload's text, which every revision of every event has had as JSON. */
    private static final Pattern REFERENCE = Pattern.compile(Evidence.ATTACHMENT + "([0-9a-f-]{36})");

    private final AttachmentStore store;
    private final WaitingAttachments waiting;
    private final EventLogReader events;
    private final Clock clock;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("attachments").factory());

    Sweeper(AttachmentStore store, WaitingAttachments waiting, EventLogReader events, Clock clock) {
        this.store = store;
        this.waiting = waiting;
        this.events = events;
        this.clock = clock;
    }

    void start() {
        schedule.scheduleWithFixedDelay(this::sweepOrTell, 1, EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    /** The instant comes first: whatever was named before it has long been in the log when that is read, or never will. */
    void sweep() {
        Instant before = clock.instant().minus(KEPT);
        readLog();
        List<UUID> forsaken = waiting.sweep(before);
        forsaken.forEach(store::delete);
        if (!forsaken.isEmpty()) {
            waiting.forget(forsaken);
            log.info("Deleted {} attachments that nothing refers to", forsaken.size());
        }
        store.deleteUnfinished(before);
    }

    @Override
    public void close() {
        schedule.shutdownNow();
    }

    private void sweepOrTell() {
        try {
            sweep();
        } catch (RuntimeException e) {
            log.warn("Attachments are swept another time: {}", e.getMessage());
        }
    }

    private void readLog() {
        long last = waiting.readUpTo();
        List<RecordedEvent> page = events.after(last, PAGE);
        while (!page.isEmpty()) {
            last = page.getLast().position();
            waiting.readUpTo(last, page.stream().flatMap(Sweeper::references).toList());
            page = events.after(last, PAGE);
        }
    }

    private static Stream<UUID> references(RecordedEvent event) {
        return REFERENCE
                .matcher(new String(event.payload(), UTF_8))
                .results()
                .map(found -> UUID.fromString(found.group(1)));
    }
}
