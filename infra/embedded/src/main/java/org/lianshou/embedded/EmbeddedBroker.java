package org.lianshou.embedded;

import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker in this process, its log in the data folder, with the topic of published events. */
public final class EmbeddedBroker implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final KafkaRaftServer server;
    private final KafkaExit exit;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, KafkaExit exit, int port) {
        this.server = server;
        this.exit = exit;
        this.port = port;
    }

    /** @throws StartRefused also where Kafka would have halted the process */
    public static EmbeddedBroker start(DataFolder folder) {
        return start(folder, FreePort.find(), FreePort.find());
    }

    static EmbeddedBroker start(DataFolder folder, int port, int controllerPort) {
        var log = KafkaStorage.formattedIn(folder.folder("kafka"));
        var exit = KafkaExit.intercepted();
        var config = new KafkaConfig(BrokerSettings.of(log, port, controllerPort));
        var broker = new EmbeddedBroker(new KafkaRaftServer(config, Time.SYSTEM), exit, port);
        try {
            broker.awaitStart();
            IssueEventsTopic.ensure(broker.bootstrapServers());
            return broker;
        } catch (StartRefused e) {
            broker.abandon();
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

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** On a thread of its own, for Kafka may give up on one thread and leave another waiting for ever. */
    private void awaitStart() {
        var started = CompletableFuture.runAsync(
                server::startup,
                task -> Thread.ofPlatform().name("kafka-start").daemon().start(task));
        try {
            CompletableFuture.anyOf(started, exit.gaveUp()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new StartRefused("Kafka did not start: " + rootMessage(e), e);
        } catch (TimeoutException e) {
            throw new StartRefused("Kafka did not start within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while Kafka started", e);
        }
        if (exit.gaveUp().isDone()) {
            throw exit.gaveUp().join();
        }
    }

    /** Best effort: what half-started may also wait for ever in its shutdown. */
    private void abandon() {
        try {
            aside(server::shutdown).get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            System.getLogger(EmbeddedBroker.class.getName()).log(Level.WARNING, "Kafka did not stop cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
