package org.lianshou.standalone;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import org.lianshou.embedded.DataFolder;
import org.lianshou.embedded.EmbeddedBroker;
import org.lianshou.embedded.EmbeddedDatabase;
import org.lianshou.embedded.StartRefused;
import org.lianshou.standalone.demo.DemoMonth;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts PostgreSQL and Kafka side by side before the context is refreshed, puts their addresses first in its
 * environment, and stops them after it has closed: beans may use both to their last breath. Whoever closes the context
 * without ending the process closes this too.
 */
public final class EmbeddedInfrastructure
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

    private static final String MONTH = "month";

    private final ConcurrentLinkedDeque<AutoCloseable> started = new ConcurrentLinkedDeque<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        SpringApplication.getShutdownHandlers().add(this::close);
        try {
            start(environment);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Waits for a start under way: an interrupted one would leave a server behind. */
    @Override
    public synchronized void close() {
        for (AutoCloseable last = started.pollLast(); last != null; last = started.pollLast()) {
            try {
                last.close();
            } catch (Exception e) {
                Progress.say("  Did not stop cleanly: " + e);
            }
        }
    }

    private synchronized void start(ConfigurableEnvironment environment) {
        var folder = remember(DataFolder.open(Path.of(environment.getRequiredProperty("lianshou.data"))));
        Progress.say("Lianshou starts on " + folder.path());
        var broker = aside(() -> Progress.timed("Kafka", () -> remember(EmbeddedBroker.start(folder))));
        var database = aside(() -> Progress.timed("PostgreSQL", () -> remember(EmbeddedDatabase.start(folder))));
        awaitBoth(broker, database);
        broker.join().gaveUp().thenAccept(EmbeddedInfrastructure::end);
        if (tellsMonth(environment)) {
            Progress.bar("Demo month", bar -> new DemoMonth(folder.path(), database.join()).play(bar));
        }
        environment.getPropertySources().addFirst(Addresses.of(folder, database.join(), broker.join()));
    }

    /** The demo county has one, and a county of its own doesn't. */
    private static boolean tellsMonth(ConfigurableEnvironment environment) {
        return environment.getProperty("lianshou.demo", MONTH).equals(MONTH)
                && environment.getProperty("lianshou.reference", "").isBlank();
    }

    private <T extends AutoCloseable> T remember(T closeable) {
        started.add(closeable);
        return closeable;
    }

    private static <T> CompletableFuture<T> aside(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, Thread::startVirtualThread);
    }

    /** Both, even if one has failed: what starts must be known before it can be stopped. */
    private static void awaitBoth(CompletableFuture<?> one, CompletableFuture<?> other) {
        try {
            CompletableFuture.allOf(one, other).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartRefused refused ? refused : e;
        }
    }

    /** On a thread of its own: the broker's must end before the broker can stop. */
    private static void end(StartRefused reason) {
        Progress.say(reason.getMessage() + ". Lianshou stops.");
        Thread.ofPlatform().start(() -> System.exit(1));
    }
}
