package org.lianshou.command.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tails the log and publishes. The cursor moves after Kafka has acknowledged, so a crash between the two publishes some
 * events again, which readers drop by their sequence; none is ever left out. While Kafka or the database is away it
 * waits and tries again.
 */
public final class Relay implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private static final int BATCH = 500;
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Batches follow each other no faster, so that under load they are fewer and larger; one alone does not wait. */
    private static final Duration PACE = Duration.ofMillis(10);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 30;

    private final DataSource dataSource;
    private final EventLogReader reader;
    private final LogTail tail;
    private final Producer<String, byte[]> producer;
    private final String topic;
    private final Thread thread;
    private volatile boolean closed;
    private volatile long relayed;
    private volatile String trouble = "";

    public Relay(
            DataSource dataSource,
            EventLogReader reader,
            LogTail tail,
            Producer<String, byte[]> producer,
            String topic) {
        this.dataSource = dataSource;
        this.reader = reader;
        this.tail = tail;
        this.producer = producer;
        this.topic = topic;
        this.thread = Thread.ofPlatform().daemon().name("relay").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** The last position that Kafka has acknowledged, as far as this node knows. */
    public long relayed() {
        return relayed;
    }

    /** What keeps it from publishing now; empty where nothing does. */
    public String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                lead();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
                if (!closed) {
                    trouble = String.valueOf(e.getMessage());
                    log.warn("The relay stops for a moment: {}", trouble);
                }
            }
            rest();
        }
    }

    private void lead() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        Optional<RelayCursor> held = RelayCursor.acquire(dataSource);
        if (held.isEmpty()) {
            trouble = "";
            return;
        }
        try (RelayCursor cursor = held.get()) {
            long position = cursor.position();
            while (!closed) {
                long begun = System.nanoTime();
                position = relayAfter(position, cursor);
                relayed = position;
                trouble = "";
                tail.await(position, IDLE);
                keepPace(begun);
            }
        }
    }

    private static void keepPace(long begun) throws InterruptedException {
        long early = PACE.toNanos() - (System.nanoTime() - begun);
        if (early > 0) {
            TimeUnit.NANOSECONDS.sleep(early);
        }
    }

    private long relayAfter(long position, RelayCursor cursor)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        List<RecordedEvent> events = reader.after(position, BATCH);
        if (events.isEmpty()) {
            return position;
        }
        publish(events);
        long last = events.getLast().position();
        cursor.moveTo(last);
        return last;
    }

    private void publish(List<RecordedEvent> events) throws InterruptedException, ExecutionException, TimeoutException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (RecordedEvent event : events) {
            Future<RecordMetadata> one = producer.send(EventRecord.of(event, topic));
            if (one.isDone()) {
                one.get(); // one that could not even be sent holds back those after it, or they would overtake it
            }
            sent.add(one);
        }
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
