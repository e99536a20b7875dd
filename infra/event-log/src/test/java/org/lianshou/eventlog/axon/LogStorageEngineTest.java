package org.lianshou.eventlog.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lianshou.eventlog.Appended;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.KeyAlreadyUsed;
import org.lianshou.eventlog.LogDatabase;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.axon.Lamp.Repair;
import org.lianshou.eventlog.axon.Lamp.Report;
import org.lianshou.eventlog.axon.Lamp.Reported;

@Timeout(20)
class LogStorageEngineTest {

    private static final LogDatabase database = new LogDatabase();
    private final EventLogReader reader = new EventLogReader(database.query());
    private final long before = reader.head().position();
    private final LogStorageEngine engine =
            new LogStorageEngine(new EventLog(database.command(), Clock.systemUTC()), reader, new LampCodec());
    private final EventStore store = engine.eventStore();
    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .registerComponent(TransactionManager.class, c -> NoTransactionManager.INSTANCE)
            .configureEventStore(c -> store)
            .configureAggregate(Lamp.class)
            .start();
    private final UUID lamp = UUID.randomUUID();

    @AfterEach
    void close() {
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().rollback(); // a failed test must not fail the next ones
        }
        axon.shutdown();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @Test
    void an_aggregate_lives_in_its_stream() {
        send(new Report(lamp, 2));
        send(new Repair(lamp));

        assertThat(reader.stream(lamp))
                .extracting(RecordedEvent::type)
                .containsExactly("lamp-reported", "lamp-reported", "lamp-repaired");
        assertThat(reader.stream(lamp).getLast().payload()).isEqualTo("2".getBytes(UTF_8)); // it remembered both
        assertThat(store.lastSequenceNumberFor(lamp.toString())).contains(2L);
        assertThat(store.lastSequenceNumberFor(UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void all_events_of_a_command_go_in_one_append() throws SQLException {
        send(new Report(lamp, 5));

        try (Connection connection = database.query().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*), count(distinct xmin::text) from log.event where stream = '" + lamp + "'")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(5);
            assertThat(row.getInt(2)).as("transactions").isEqualTo(1);
        }
    }

    @Test
    void a_refused_command_appends_nothing() {
        send(new Report(lamp, 1));
        send(new Repair(lamp));
        assertThatThrownBy(() -> send(new Repair(lamp))).hasMessageContaining("Nothing to repair");
        assertThat(reader.head().position()).isEqualTo(before + 2);
    }

    @Test
    void a_ticket_takes_key_and_metadata_in_and_brings_the_position_out() {
        CommandKey key = CommandKey.of("wang", "POST", "/lamps", "k", new byte[32]);
        AppendTicket ticket = new AppendTicket(key, "{\"by\":\"wang\"}".getBytes(UTF_8));

        send(new Report(lamp, 2), ticket);

        RecordedEvent last = reader.stream(lamp).getLast();
        assertThat(ticket.appended()).isEqualTo(new Appended(lamp, 1, before + 2, last.recordedAt(), last.logId(), 1));
        assertThat(last.metadata()).isEqualTo("{\"by\":\"wang\"}".getBytes(UTF_8));
        AppendTicket repeat = new AppendTicket(key, new byte[0]);
        assertThatThrownBy(() -> send(new Report(lamp, 1), repeat)).isInstanceOf(KeyAlreadyUsed.class);
        assertThat(repeat.appended()).isNull();
    }

    @Test
    void what_a_ticket_has_written_beside_stands_or_falls_with_the_aggregates_own() {
        UUID neighbour = UUID.randomUUID();
        AppendTicket ticket = new AppendTicket(null, new byte[0]);
        ticket.writeBeside(neighbour, -1, List.of(new Reported(neighbour), new Reported(neighbour)));
        send(new Report(lamp, 1), ticket);
        assertThat(reader.stream(neighbour)).hasSize(2);

        UUID third = UUID.randomUUID();
        AppendTicket late = new AppendTicket(null, new byte[0]);
        late.writeBeside(third, -1, List.of(new Reported(third)));
        late.writeBeside(neighbour, 0, List.of(new Reported(neighbour))); // it has gone on since
        assertThatThrownBy(() -> send(new Repair(lamp), late)).isInstanceOf(ConcurrencyException.class);
        assertThat(reader.stream(lamp)).hasSize(1);
        assertThat(reader.stream(third)).isEmpty();
    }

    @Test
    void a_conflict_is_axons_concurrency_exception() {
        send(new Report(lamp, 1));
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("work"));
        Aggregate<Lamp> loaded = axon.repository(Lamp.class).load(lamp.toString());
        engine.appendEvents(reported(lamp, 1)); // another node, meanwhile
        loaded.execute(it -> it.handle(new Repair(lamp)));

        assertThatThrownBy(work::commit).isInstanceOf(ConcurrencyException.class);
        assertThat(reader.lastSequence(lamp)).hasValue(1);
    }

    @Test
    void events_of_two_streams_in_one_unit_of_work_are_refused_whole() {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("work"));
        store.publish(reported(lamp, 0));
        store.publish(reported(UUID.randomUUID(), 0));

        assertThatThrownBy(work::commit).hasMessageContaining("events are of one stream");
        assertThat(reader.head().position()).isEqualTo(before);
    }

    @Test
    void the_log_can_be_tracked_from_any_position() throws InterruptedException {
        send(new Report(lamp, 3));
        try (BlockingStream<TrackedEventMessage<?>> tracked =
                store.openStream(new GlobalSequenceTrackingToken(before))) {
            for (long position = before + 1; position <= before + 3; position++) {
                assertThat(tracked.nextAvailable().trackingToken().position()).hasValue(position);
            }
            assertThat(tracked.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();
            send(new Repair(lamp));
            assertThat(tracked.nextAvailable().getPayload()).isInstanceOf(Lamp.Repaired.class);
        }
        assertThat(store.createHeadToken().position()).hasValue(before + 4);
        assertThat(store.createTokenAt(reader.stream(lamp).getLast().recordedAt())
                        .position())
                .hasValue(before + 3);
        assertThat(threads()).noneMatch(name -> name.contains("EmbeddedEventStore"));
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }

    private static EventMessage<?> reported(UUID lamp, long sequence) {
        return new GenericDomainEventMessage<>("Lamp", lamp.toString(), sequence, new Reported(lamp));
    }

    private void send(Object command) {
        send(command, null);
    }

    private void send(Object command, @Nullable AppendTicket ticket) {
        var attaching = axon.commandBus().registerHandlerInterceptor((work, chain) -> {
            if (ticket != null) {
                ticket.attachTo(work);
            }
            return chain.proceed();
        });
        try (attaching) {
            axon.commandGateway().sendAndWait(command);
        }
    }
}
