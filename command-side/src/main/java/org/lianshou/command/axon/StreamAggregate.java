package org.lianshou.command.axon;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Instruction;
import org.lianshou.command.order.NotVisible;
import org.lianshou.command.order.NothingFollows;
import org.lianshou.command.order.Order;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamState;

/**
 * Any stream as Axon keeps it: every order comes through one handler, every event through the one fold. It is kept warm,
 * and no rule depends on personal text, so it holds none: nothing is left in memory of somebody who was erased.
 */
class StreamAggregate {
    /** The name of the command that opens a stream. */
    static final String FIRST = "first order";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private @Nullable StreamState<?> state;

    StreamAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Order<?> order, @MetaDataValue(Attempt.NAME) Attempt attempt) {
        carryOut(order, attempt);
    }

    /** The first order of a stream whose id was made for it, which there is no use in looking for. */
    @CommandHandler(commandName = FIRST)
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void open(Order<?> order, @MetaDataValue(Attempt.NAME) Attempt attempt) {
        carryOut(order, attempt);
    }

    private <S extends StreamState<S>> void carryOut(Order<S> order, Attempt attempt) {
        S before = current(order);
        attempt.decidesUpon(before);
        for (Instruction<S> instruction : order.instructions()) {
            List<? extends StreamEvent> events = order.decide(current(order), instruction);
            events.stream().filter(event -> isOurs(event, order)).forEach(AggregateLifecycle::apply);
            attempt.writeBeside(
                    events.stream().filter(event -> !isOurs(event, order)).toList(), seen(events));
        }
        if (current(order).version() == before.version()) {
            throw new NothingFollows(); // so that what is kept warm here is looked at again, as with any other no
        }
    }

    private static boolean isOurs(StreamEvent event, Order<?> order) {
        return event.stream().equals(order.stream());
    }

    private static Map<UUID, Long> seen(List<? extends StreamEvent> events) {
        return events.stream()
                .flatMap(event -> event.seen().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, Math::max));
    }

    /** A stream is of one kind for ever; for who takes it for another there is no such stream. */
    private <S extends StreamState<S>> S current(Order<S> order) {
        S beginning = order.beginning();
        if (state == null) {
            return beginning;
        }
        if (!beginning.kind().equals(state.kind())) {
            throw new NotVisible(beginning.kind(), order.stream());
        }
        return beginning.kind().state().cast(state);
    }

    @EventSourcingHandler
    void on(StreamEvent event) {
        id = event.stream().toString();
        state = (state == null ? event.beginning() : state).after(event.withoutPersonalText());
    }
}
