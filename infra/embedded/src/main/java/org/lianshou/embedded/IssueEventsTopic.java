package org.lianshou.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topic of published events: kept for ever, and ready only when each partition has a leader. */
final class IssueEventsTopic {

    static final String NAME = "lianshou.issue-events";
    static final int PARTITIONS = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private IssueEventsTopic() {}

    static void ensure(String bootstrapServers) {
        var settings = Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var admin = Admin.create(settings)) {
            create(admin);
            awaitLeaders(admin);
        } catch (ExecutionException e) {
            throw new StartRefused("Kafka has no topic " + NAME + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while waiting for the topic " + NAME, e);
        }
    }

    private static void create(Admin admin) throws ExecutionException, InterruptedException {
        var topic = new NewTopic(NAME, Optional.of(PARTITIONS), Optional.of((short) 1))
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
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
                throw new StartRefused("No leader for " + NAME + " within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(50);
        }
    }

    private static boolean hasLeaders(Admin admin) throws ExecutionException, InterruptedException {
        try {
            TopicDescription topic =
                    admin.describeTopics(List.of(NAME)).allTopicNames().get().get(NAME);
            return topic != null
                    && topic.partitions().stream()
                            .allMatch(partition -> partition.leader() != null
                                    && !partition.leader().isEmpty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false; // created, and not yet known to the broker
            }
            throw e;
        }
    }
}
