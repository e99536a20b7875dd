package org.lianshou.command.axon;

import java.util.Objects;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.eventlog.axon.LogStorageEngine;

/** Axon, put together by hand: bus, store and one aggregate, with nothing found on the class path. */
public final class AxonShell implements AutoCloseable {
    /** Some kilobytes each; more than a county works on at a time. */
    private static final int WARM_STREAMS = 5_000;

    private final Configuration axon;
    private final Orders orders;

    public AxonShell(EventLog log, EventLogReader reader, EventCodec codec) {
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(c -> SimpleCommandBus.builder().build())
                .configureEventStore(c -> new LogStorageEngine(log, reader, codec).eventStore())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(StreamAggregate.class)
                        .configureCache(c -> new WarmStreams(WARM_STREAMS))
                        .configureCommandTargetResolver(c -> AxonShell::target))
                .start();
        ticketsTravel(axon.commandBus());
        orders = new AxonOrders(axon.commandGateway(), log, reader, codec);
    }

    public Orders orders() {
        return orders;
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        Order<?> order = (Order<?>) message.getPayload();
        return new VersionedAggregateIdentifier(order.stream().toString(), null);
    }

    /** The ticket rides in the message's metadata and is handed to the unit of work, where the engine finds it. */
    private static void ticketsTravel(CommandBus bus) {
        bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            Attempt attempt = Objects.requireNonNull(
                    (Attempt) unitOfWork.getMessage().getMetaData().get(Attempt.NAME));
            attempt.ticket().attachTo(unitOfWork);
            return chain.proceed();
        });
    }
}
