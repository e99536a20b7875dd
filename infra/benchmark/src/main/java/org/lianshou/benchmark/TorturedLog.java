package org.lianshou.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lianshou.eventlog.Append;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.NewEvent;

/** Ours: whoever takes long or gives up does so before the hand-over, since nothing can come after it. */
final class TorturedLog implements Tortured {

    private static final int PAGE = 200;

    private final EventLog log;
    private final EventLogReader reader;
    private long position;

    TorturedLog(DataSource command) {
        this.log = new EventLog(command, new WritersClock());
        this.reader = new EventLogReader(command);
    }

    @Override
    public void write(UUID event, Instant at, Duration hold, boolean rolledBack) throws InterruptedException {
        Thread.sleep(hold);
        if (!rolledBack) {
            byte[] payload = event.toString().getBytes(StandardCharsets.UTF_8);
            WritersClock.SHOWS.set(at);
            log.append(
                    new Append(event, Append.NEW_STREAM, List.of(new NewEvent("tortured", 1, payload, new byte[0]))));
        }
    }

    @Override
    public List<Seen> readOn() {
        List<Seen> found = reader.after(position, PAGE).stream()
                .map(event -> new Seen(event.stream(), event.position()))
                .toList();
        position = found.isEmpty() ? position : found.getLast().position();
        return found;
    }

    @Override
    public void close() {}

    /** Shows each writer another time; whoever writes for others shows the own. */
    private static final class WritersClock extends Clock {
        private static final ThreadLocal<Instant> SHOWS = ThreadLocal.withInitial(Instant::now);

        @Override
        public Instant instant() {
            return SHOWS.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
