package org.lianshou.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshou.command.CommandDatabase;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.embedded.TestInfrastructure;
import org.lianshou.eventlog.Append;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.NewEvent;

class RelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String NOBODY_THERE = "127.0.0.1:9";

    private final String topic = "relayed-" + UUID.randomUUID();
    private final UUID stream = UUID.randomUUID();
    private final HikariDataSource commands;
    private final EventLog log;
    private final EventLogReader reader;
    private final LogTail tail;
    private final List<Producer<String, byte[]>> producers = new ArrayList<>();

    RelayTest() {
        TestDatabase database = CommandDatabase.fresh();
        commands = pool(database.command());
        log = new EventLog(commands, Clock.systemUTC());
        reader = new EventLogReader(commands);
        tail = new LogTail(commands);
    }

    @BeforeEach
    void a_topic_of_one_partition_and_three_events() throws Exception {
        String servers = TestInfrastructure.broker().bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        record(0, 3);
    }

    @AfterEach
    void close() {
        producers.forEach(producer -> producer.close(Duration.ZERO));
        tail.close();
        commands.close();
    }

    @Test
    void every_event_comes_in_order_under_its_stream_with_its_envelope_and_bytes() {
        try (Relay relay = relay(TestInfrastructure.broker().bootstrapServers())) {
            relay.start();
            List<ConsumerRecord<String, byte[]>> published = published(3);

            assertThat(published).allSatisfy(one -> assertThat(one.key()).isEqualTo(stream.toString()));
            assertThat(published)
                    .extracting(one -> header(one, "ce_id"))
                    .containsExactly(stream + "/0", stream + "/1", stream + "/2");
            assertThat(published).extracting(one -> header(one, "ce_position")).containsExactly("1", "2", "3");
            assertThat(header(published.getFirst(), "ce_type")).isEqualTo("test.happened");
            assertThat(header(published.getFirst(), "ce_specversion")).isEqualTo("1.0");
            assertThat(new String(published.getLast().value(), UTF_8)).isEqualTo("{\"n\":2}");
        }
    }

    @Test
    void only_one_relay_leads_and_the_next_goes_on_where_it_ended() {
        Relay second = relay(TestInfrastructure.broker().bootstrapServers());
        try (Relay first = relay(TestInfrastructure.broker().bootstrapServers())) {
            first.start();
            await(() -> first.relayed() == 3);
            second.start();
            record(3, 2);
            await(() -> first.relayed() == 5);
            assertThat(second.relayed()).isZero();
        }
        try (second) {
            record(5, 1);
            await(() -> second.relayed() == 6);

            assertThat(published(6))
                    .extracting(one -> header(one, "ce_position"))
                    .containsExactly("1", "2", "3", "4", "5", "6");
        }
    }

    @Test
    void while_kafka_is_away_it_waits_and_says_so_and_nothing_is_left_out() {
        try (Relay lost = relay(NOBODY_THERE)) {
            lost.start();
            await(() -> !lost.trouble().isEmpty());
            assertThat(lost.relayed()).isZero();
        }
        try (Relay found = relay(TestInfrastructure.broker().bootstrapServers())) {
            found.start();

            assertThat(published(3))
                    .extracting(one -> header(one, "ce_position"))
                    .containsExactly("1", "2", "3");
        }
    }

    private void record(int from, int count) {
        List<NewEvent> events = IntStream.range(from, from + count)
                .mapToObj(n -> new NewEvent("test.happened", 1, ("{\"n\":" + n + "}").getBytes(UTF_8), new byte[0]))
                .toList();
        log.append(new Append(stream, from - 1, events));
    }

    private Relay relay(String servers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers,
                "acks", "all",
                "linger.ms", 0,
                "max.block.ms", 2_000,
                "request.timeout.ms", 2_000,
                "delivery.timeout.ms", 4_000);
        Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        producers.add(producer);
        return new Relay(commands, reader, tail, producer, topic);
    }

    private List<ConsumerRecord<String, byte[]>> published(int atLeast) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestInfrastructure.broker().bootstrapServers(), "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            Instant end = Instant.now().plus(PATIENCE);
            while (records.size() < atLeast && Instant.now().isBefore(end)) {
                consumer.assign(consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList());
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("out of patience").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
