package org.lianshou.embedded;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker in this process, its log in the data folder, with the topics of what is published. */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EmbeddedBroker.class.getName());
    private static final long START_SECONDS = 120;
    private static final long STOP_SECONDS = 5;

    private final KafkaRaftServer server;
    private final KafkaExit exit;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, KafkaExit exit, int port) {
        this.server = server;
        this.exit = exit;
        this.port = port;
    }

    /**
     * Starts on two free ports and waits until it serves.
     *
     * @throws StartRefused also where Kafka would have halted the process
     */
    public static EmbeddedBroker start(DataFolder folder) {
        return start(folder, FreePort.find(), FreePort.find());
    }

    /** On ports of the caller's choosing, for a broker whose clients shall find it again where it was. */
    public static EmbeddedBroker start(DataFolder folder, int port, int controllerPort) {
        var log = KafkaStorage.formattedIn(folder.folder("kafka"));
        var exit = KafkaExit.intercepted();
        var server = server(BrokerSettings.of(log, port, controllerPort));
        var broker = new EmbeddedBroker(server, exit, port);
        try {
            broker.awaitStart();
            PublishedTopics.ensure(broker.bootstrapServers());
            return broker;
        } catch (StartRefused e) {
            broker.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Completes if ever the broker cannot go on, where Kafka would have halted the process. */
    public CompletionStage<StartRefused> gaveUp() {
        return exit.gaveUp();
    }

    /** Bounded, for a broker that gave up or half-started may wait for ever in its shutdown. */
    @Override
    public void close() {
        try {
            aside(server::shutdown).get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "Kafka did not stop cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static KafkaRaftServer server(Map<String, String> settings) {
        try {
            return new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        } catch (RuntimeException e) {
            throw new StartRefused("Kafka did not start: " + rootMessage(e), e);
        }
    }

    /** On a thread of its own, for Kafka may give up on one thread and leave another waiting for ever. */
    private void awaitStart() {
        var started = CompletableFuture.runAsync(
                server::startup,
                task -> Thread.ofPlatform().name("kafka-start").daemon().start(task));
        try {
            CompletableFuture.anyOf(started, exit.gaveUp()).get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new StartRefused("Kafka did not start: " + rootMessage(e), e);
        } catch (TimeoutException e) {
            throw new StartRefused("Kafka did not start within " + START_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while Kafka started", e);
        }
        if (exit.gaveUp().isDone()) {
            throw exit.gaveUp().join();
        }
    }

    private static CompletableFuture<Void> aside(Runnable task) {
        return CompletableFuture.runAsync(
                task, run -> Thread.ofPlatform().name("kafka-life").daemon().start(run));
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
