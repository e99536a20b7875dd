package org.lianshou.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LeasedThread;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.RecordedEvent;

/**
 * Tails the log and publishes. The cursor moves after Kafka has acknowledged, so a crash between the two publishes some
 * events again, which readers drop by their sequence; none is ever left out. While Kafka or the database is away it
 * waits and tries again.
 */
public final class Relay implements AutoCloseable {
    private static final long LEASE = 0x6c69616e_72656c61L; // "lianrela"
    private static final int BATCH = 500;
    private static final Duration IDLE = Duration.ofSeconds(1);

    /**
     * Each event of a batch puts off the next by so much, so that under load they are fewer and larger, which costs all
     * who read them less; a few alone hardly wait.
     */
    private static final Duration PAUSE_PER_EVENT = Duration.ofMillis(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 30;

    private final EventLogReader reader;
    private final LogTail tail;
    private final Producer<String, byte[]> producer;
    private final String topic;
    private final LeasedThread thread;
    private volatile long relayed;

    public Relay(
            DataSource dataSource,
            EventLogReader reader,
            LogTail tail,
            Producer<String, byte[]> producer,
            String topic) {
        this.reader = reader;
        this.tail = tail;
        this.producer = producer;
        this.topic = topic;
        this.thread = new LeasedThread("relay", LEASE, dataSource, this::lead);
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
        return thread.trouble();
    }

    @Override
    public void close() {
        thread.close();
    }

    private void lead(Connection session)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        RelayCursor cursor = new RelayCursor(session);
        long position = cursor.position();
        while (!thread.isClosed()) {
            long begun = System.nanoTime();
            long before = position;
            position = relayAfter(before, cursor);
            relayed = position;
            thread.well();
            tail.await(position, IDLE);
            keepPace(begun, position - before);
        }
    }

    private static void keepPace(long begun, long events) throws InterruptedException {
        long pause = Math.min(events * PAUSE_PER_EVENT.toNanos(), LONGEST_PAUSE.toNanos());
        long early = pause - (System.nanoTime() - begun);
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
}
