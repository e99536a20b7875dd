package org.lianshou.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.lianshou.embedded.DatabaseAccess;

/** Axon's stock engine, read with its own gap-aware tracking token: what holds lies between INSERT and COMMIT. */
final class TorturedStock implements Tortured {

    private static final int PAGE = 200;

    private final StockAxon stock;
    private @Nullable TrackingToken token;

    TorturedStock(DatabaseAccess owner) throws SQLException {
        this.stock = StockAxon.in(owner);
    }

    @Override
    public void write(UUID event, Instant at, Duration hold, boolean rolledBack) throws InterruptedException {
        DomainEventMessage<?> message = new GenericDomainEventMessage<>(
                "Tortured",
                event.toString(),
                0,
                new StockIssue.Changed(event.toString(), 0, ""),
                Map.of(),
                event.toString(),
                at);
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(message);
        stock.engine().appendEvents(List.of(message));
        Thread.sleep(hold);
        if (rolledBack) {
            work.rollback();
        } else {
            work.commit();
        }
    }

    @Override
    public List<Seen> readOn() {
        try (Stream<? extends TrackedEventMessage<?>> events = stock.engine().readEvents(token, false)) {
            return events.limit(PAGE).map(this::seen).toList();
        }
    }

    @Override
    public void close() {
        stock.close();
    }

    private Seen seen(TrackedEventMessage<?> event) {
        token = event.trackingToken();
        return new Seen(UUID.fromString(event.getIdentifier()), token.position().orElseThrow());
    }
}
