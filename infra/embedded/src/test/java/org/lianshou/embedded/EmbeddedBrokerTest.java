package org.lianshou.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.internals.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @TempDir
    private Path folder;

    @Test
    void messages_outlive_a_restart() throws Exception {
        try (var data = DataFolder.open(folder)) {
            try (var broker = EmbeddedBroker.start(data)) {
                IssueEvents.publish(broker, "issue-1", "accepted");
            }
            try (var broker = EmbeddedBroker.start(data)) {
                assertThat(IssueEvents.readAll(broker)).containsExactly("accepted");
            }
        }
    }

    @Test
    void a_broker_that_cannot_listen_says_so_instead_of_halting_the_process() throws Exception {
        try (var data = DataFolder.open(folder);
                var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = FreePort.find();

            assertThatThrownBy(() -> EmbeddedBroker.start(data, taken.getLocalPort(), free))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Kafka");
            assertThatThrownBy(() -> EmbeddedBroker.start(data, FreePort.find(), taken.getLocalPort()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Kafka");
        }
    }

    @Test
    void a_broker_whose_storage_is_damaged_says_so_instead_of_halting_the_process() throws Exception {
        try (var data = DataFolder.open(folder)) {
            EmbeddedBroker.start(data).close();
            garble(folder.resolve("kafka/log"));

            assertThatThrownBy(() -> EmbeddedBroker.start(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Kafka");
        }
    }

    @Test
    void a_broker_that_gives_up_later_tells_its_owner_and_the_process_lives() throws Exception {
        try (var data = DataFolder.open(folder);
                var broker = EmbeddedBroker.start(data)) {
            assertThatThrownBy(() -> Exit.halt(1, "all log directories failed")).isInstanceOf(StartRefused.class);

            assertThat(broker.gaveUp().toCompletableFuture().join()).hasMessageContaining("all log directories failed");
        }
    }

    private static void garble(Path log) throws Exception {
        Path metadata = log.resolve("__cluster_metadata-0");
        try (Stream<Path> files = Files.list(metadata)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file); // Kafka leaves some read-only, which stops everybody but root from writing
                Files.writeString(file, "not a log segment, nor an index, nor a state file; ".repeat(20));
            }
        }
    }
}
