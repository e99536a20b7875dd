package org.lianshou.command.axon;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.EvidenceRefused;
import org.lianshou.command.order.NotPermitted;
import org.lianshou.command.order.NotVisible;
import org.lianshou.command.order.NothingFollows;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.StaleVersion;
import org.lianshou.command.order.VersionMissing;
import org.lianshou.command.rule.RuleRefused;
import org.lianshou.eventlog.Append;
import org.lianshou.eventlog.Appended;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.KeptAnswer;
import org.lianshou.eventlog.KeyAlreadyUsed;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamState;

/** Sends orders through Axon's command bus, and remembers what was answered under a key. */
final class AxonOrders implements Orders {
    /** An order may meet a colleague's this often before its caller hears of it. */
    private static final int TRIES = 5;

    private final CommandGateway gateway;
    private final EventLog log;
    private final EventLogReader reader;
    private final EventCodec codec;

    AxonOrders(CommandGateway gateway, EventLog log, EventLogReader reader, EventCodec codec) {
        this.gateway = gateway;
        this.log = log;
        this.reader = reader;
        this.codec = codec;
    }

    /**
     * The key is looked up only where the order fails: one that succeeds has written its key in the same transaction,
     * and would have failed there had the key been used before. So the usual case costs no extra query.
     */
    @Override
    public Done give(Order<?> order, @Nullable CommandKey key, byte[] metadata) {
        try {
            return send(order, key, metadata, 1);
        } catch (KeyAlreadyUsed used) {
            return repeated(used.answer());
        } catch (RuleRefused | NothingFollows | StaleVersion | VersionMissing | EvidenceRefused no) {
            return kept(key).map(AxonOrders::repeated).orElseThrow(() -> no);
        }
    }

    @Override
    public <S extends StreamState<S>> S stored(S beginning) {
        List<RecordedEvent> recorded = reader.stream(beginning.stream());
        if (recorded.isEmpty() || !beginning.kind().names(recorded.getFirst().type())) {
            return beginning;
        }
        S state = beginning;
        for (RecordedEvent event : recorded) {
            state = state.after((StreamEvent) codec.decode(event));
        }
        return state;
    }

    private Done send(Order<?> order, @Nullable CommandKey key, byte[] metadata, int attempt) {
        Attempt made = new Attempt(key, metadata);
        try {
            gateway.sendAndWait(message(order, made));
        } catch (ConcurrencyException raced) {
            boolean maySeeIt = order.seen() instanceof SeenVersion.Any || made.wasDecidedUpon(lastVersion(order));
            if (maySeeIt && attempt < TRIES) {
                return send(order, key, metadata, attempt + 1);
            }
            throw raced(order);
        } catch (RuleRefused | NothingFollows | StaleVersion | VersionMissing | NotVisible | NotPermitted no) {
            if (attempt < TRIES && !made.wasDecidedUpon(lastVersion(order))) {
                return send(order, key, metadata, attempt + 1);
            }
            throw no;
        }
        return done(order, made.ticket().appended());
    }

    /**
     * A refusal appends nothing, so no index can tell that what it was decided upon was not the newest: another node
     * may have changed it since it was kept warm. Axon has forgotten it by now, as it does whenever a command fails.
     */
    private long lastVersion(Order<?> order) {
        return reader.lastSequence(order.stream()).orElse(Append.NEW_STREAM);
    }

    private static CommandMessage<Order<?>> message(Order<?> order, Attempt attempt) {
        CommandMessage<Order<?>> message = new GenericCommandMessage<>(order, MetaData.with(Attempt.NAME, attempt));
        boolean first = order.seen() instanceof SeenVersion.Nothing;
        return first ? new GenericCommandMessage<>(message, StreamAggregate.FIRST) : message;
    }

    private static Done done(Order<?> order, @Nullable Appended appended) {
        if (appended == null) {
            throw new IllegalStateException("an order without events: " + order);
        }
        return new Done(
                appended.stream(), appended.version(), appended.position(), appended.logId(), appended.epoch(), false);
    }

    /** Somebody else was first: for the caller the same as having looked too long ago. */
    private StaleVersion raced(Order<?> order) {
        long current = lastVersion(order);
        long seen = order.seen() instanceof SeenVersion.Exactly exactly ? exactly.version() : current - 1;
        return new StaleVersion(order.stream(), seen, current);
    }

    private Optional<KeptAnswer> kept(@Nullable CommandKey key) {
        return key == null ? Optional.empty() : log.keptAnswer(key);
    }

    private static Done repeated(KeptAnswer kept) {
        return new Done(kept.stream(), kept.version(), kept.position(), kept.logId(), kept.epoch(), true);
    }
}
