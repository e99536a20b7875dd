package org.lianshou.command.heads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.heads.SignedHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes heads to Kafka for whoever witnesses the log, each as its signed note under the log's id. It does so on a
 * thread of its own, for no head may wait for Kafka; what was signed while Kafka was away follows when it is back.
 */
final class HeadTopic implements Consumer<SignedHead>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HeadTopic.class);

    private static final int SOME = 100;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 30;

    private final Heads heads;
    private final Producer<String, byte[]> producer;
    private final String topic;
    private final Semaphore signed = new Semaphore(0);
    private final Thread thread;
    private volatile long from = -1;
    private volatile String trouble = "";

    HeadTopic(Heads heads, Producer<String, byte[]> producer, String topic) {
        this.heads = heads;
        this.producer = producer;
        this.topic = topic;
        this.thread = Thread.ofVirtual().name("head-topic").start(this::run);
    }

    /** Begins with the first head it hears of: after a start the last one, which may not have been published before. */
    @Override
    public void accept(SignedHead head) {
        if (from < 0) {
            from = head.size() - 1;
        }
        signed.release();
    }

    /** What keeps it from publishing now; empty where nothing does. */
    String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            signed.acquire();
            long published = from;
            while (true) {
                published = publishAfter(published);
                if (trouble.isEmpty()) {
                    signed.acquire();
                    signed.drainPermits();
                } else {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            log.debug("No more heads are published");
        }
    }

    /** Returns the last that Kafka has acknowledged. */
    private long publishAfter(long size) throws InterruptedException {
        long published = size;
        try {
            for (var next = heads.after(published, SOME); !next.isEmpty(); next = heads.after(published, SOME)) {
                for (SignedHead head : next) {
                    producer.send(message(head)).get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
                    published = head.size();
                }
            }
            trouble = "";
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            trouble = String.valueOf(e.getMessage());
            log.warn("The head after {} is not published as yet: {}", published, trouble);
        }
        return published;
    }

    private ProducerRecord<String, byte[]> message(SignedHead head) {
        String logId = head.checkpoint().origin().split("/", -1)[1];
        return new ProducerRecord<>(topic, logId, head.note().toString().getBytes(UTF_8));
    }
}
