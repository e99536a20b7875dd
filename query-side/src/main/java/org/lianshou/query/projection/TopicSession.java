package org.lianshou.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.lianshou.eventlog.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of reading the topic, from where the read model's own offsets say. Anything unexpected ends it: the next one
 * begins again from what was committed, so nothing is lost.
 */
final class TopicSession {

    private static final Logger log = LoggerFactory.getLogger(TopicSession.class);
    private static final Duration POLL = Duration.ofMillis(200);

    /** How long a topic made anew may go unnoticed. */
    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final Projection projection;
    private final Consumer<byte[], byte[]> consumer;
    private final Admin admin;
    private final String name;

    TopicSession(Projection projection, Consumer<byte[], byte[]> consumer, Admin admin, String name) {
        this.projection = projection;
        this.consumer = consumer;
        this.admin = admin;
        this.name = name;
    }

    void run(BooleanSupplier stopped, Runnable healthy) {
        Topic topic = Topic.describe(admin, name);
        consumer.assign(topic.partitions());
        Progress progress = projection.begin();
        if (topic.id().equals(progress.topic())) {
            resume(topic);
        } else {
            catchUp(topic, stopped);
        }
        try {
            follow(topic, progress, stopped, healthy);
        } catch (InvalidOffsetException e) {
            log.warn("The topic no longer holds what comes next; catching up from the log", e);
            projection.apply(List.of(), Progress.forgettingTopic());
        }
    }

    private void resume(Topic topic) {
        Map<Integer, Long> stored = projection.offsets();
        topic.partitions()
                .forEach(partition -> consumer.seek(partition, stored.getOrDefault(partition.partition(), 0L)));
    }

    /** The ends are read first: what is published meanwhile comes twice and is dropped. */
    private void catchUp(Topic topic, BooleanSupplier stopped) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(topic.partitions());
        projection.catchUp(stopped);
        if (stopped.getAsBoolean()) {
            return;
        }
        Map<Integer, Long> next = new HashMap<>();
        ends.forEach((partition, offset) -> next.put(partition.partition(), offset));
        projection.apply(List.of(), Progress.beginning(topic.id(), next));
        ends.forEach(consumer::seek);
    }

    private void follow(Topic topic, Progress progress, BooleanSupplier stopped, Runnable healthy) {
        long glanced = System.nanoTime();
        while (!stopped.getAsBoolean()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (System.nanoTime() - glanced > GLANCE.toNanos()) {
                if (!topic.equals(Topic.describe(admin, name))) {
                    throw new SessionOver("the topic was made anew or grew");
                }
                glanced = System.nanoTime();
            }
            if (!records.isEmpty()) {
                projection.apply(events(records, progress), Progress.read(topic.id(), next(records)));
            }
            healthy.run();
        }
    }

    private List<RecordedEvent> events(ConsumerRecords<byte[], byte[]> records, Progress progress) {
        List<RecordedEvent> events = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            EventRecord published = new EventRecord(record);
            try {
                RecordedEvent event = published.event();
                if (isOfThisLife(event, progress)) {
                    events.add(event);
                }
            } catch (IllegalArgumentException e) {
                parkUnreadable(published, e);
            }
        }
        return events;
    }

    private static boolean isOfThisLife(RecordedEvent event, Progress progress) {
        if (!event.logId().equals(progress.logId()) || event.epoch() < progress.epoch()) {
            log.warn("Not of our log, or of a life that a restore has ended: {}", event);
            return false;
        }
        if (event.epoch() > progress.epoch()) {
            throw new SessionOver("the log was restored");
        }
        return true;
    }

    private void parkUnreadable(EventRecord record, IllegalArgumentException failure) {
        record.stream()
                .ifPresentOrElse(
                        stream -> projection.park(stream, -1, failure, Checkpoint.NONE),
                        () -> log.error("Unreadable, and of no stream: {}", record.record(), failure));
    }

    private static Map<Integer, Long> next(ConsumerRecords<byte[], byte[]> records) {
        Map<Integer, Long> next = new HashMap<>();
        records.nextOffsets().forEach((partition, offset) -> next.put(partition.partition(), offset.offset()));
        return next;
    }
}
