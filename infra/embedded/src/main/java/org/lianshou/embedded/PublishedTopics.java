package org.lianshou.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics of what is published, ready only when each partition has a leader: events, kept for ever, and heads, kept for
 * a month in one partition, so that they come in order; whoever wants older ones asks over HTTP.
 */
final class PublishedTopics {

    static final String ISSUE_EVENTS = "lianshou.issue-events";
    static final int ISSUE_EVENT_PARTITIONS = 4;
    static final String HEADS = "lianshou.heads";

    private static final List<String> NAMES = List.of(ISSUE_EVENTS, HEADS);
    private static final long FOR_EVER = -1;
    private static final long A_MONTH = Duration.ofDays(30).toMillis();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PublishedTopics() {}

    static void ensure(String bootstrapServers) {
        var settings = Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var admin = Admin.create(settings)) {
            create(admin);
            awaitLeaders(admin);
        } catch (ExecutionException e) {
            throw new StartRefused("Kafka has not the topics " + NAMES + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while waiting for the topics " + NAMES, e);
        }
    }

    private static void create(Admin admin) throws ExecutionException, InterruptedException {
        create(admin, topic(ISSUE_EVENTS, ISSUE_EVENT_PARTITIONS, FOR_EVER));
        create(admin, topic(HEADS, 1, A_MONTH));
    }

    private static NewTopic topic(String name, int partitions, long retention) {
        return new NewTopic(name, Optional.of(partitions), Optional.of((short) 1))
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(retention),
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1"));
    }

    private static void create(Admin admin, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void awaitLeaders(Admin admin) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!hasLeaders(admin)) {
            if (System.nanoTime() > deadline) {
                throw new StartRefused("No leader for " + NAMES + " within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(50);
        }
    }

    private static boolean hasLeaders(Admin admin) throws ExecutionException, InterruptedException {
        try {
            return admin.describeTopics(NAMES).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.leader() != null && !partition.leader().isEmpty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false; // created, and not yet known to the broker
            }
            throw e;
        }
    }
}
