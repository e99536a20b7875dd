package org.lianshou.query.projection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the read model up with the topic for as long as the process lives: one session after another, on one thread. */
final class Projector implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Projector.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Projection projection;
    private final KafkaSettings kafka;
    private volatile @Nullable Thread thread;
    private volatile CountDownLatch ending = new CountDownLatch(0);
    private volatile @Nullable String trouble = "not started";
    private Duration pause = FIRST_PAUSE;

    Projector(Projection projection, KafkaSettings kafka) {
        this.projection = projection;
        this.kafka = kafka;
    }

    /** What keeps the read model from following, if anything does. */
    @Nullable
    String trouble() {
        return trouble;
    }

    @Override
    public void start() {
        ending = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("projector").start(this::runUntilStopped);
    }

    /** Not by interrupting: Kafka's clients could not take their leave of the broker. */
    @Override
    public void stop() {
        ending.countDown();
        Thread running = thread;
        if (running == null) {
            return;
        }
        try {
            running.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private boolean isStopped() {
        return ending.getCount() == 0;
    }

    private void runUntilStopped() {
        while (!isStopped()) {
            try {
                session();
            } catch (SessionOver e) {
                log.info("Beginning again: {}", e.getMessage());
            } catch (RuntimeException e) {
                if (!isStopped()) {
                    trouble = e.toString();
                    log.warn("The read model can't follow and tries again in {} ms", pause.toMillis(), e);
                    rest();
                }
            }
        }
        trouble = "stopped";
    }

    private void session() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
                var consumer = new KafkaConsumer<byte[], byte[]>(settings())) {
            new TopicSession(projection, consumer, admin, kafka.topic()).run(this::isStopped, this::well);
        }
    }

    private void well() {
        trouble = null;
        pause = FIRST_PAUSE;
    }

    private void rest() {
        try {
            ending.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No group: the read model's own transaction says where we are, and a killed process leaves no session behind. */
    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "none",
                "max.poll.records",
                500,
                "fetch.max.wait.ms",
                100);
    }
}
