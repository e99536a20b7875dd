package org.lianshou.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.lianshou.embedded.DatabaseAccess;

/**
 * The same lives on Axon's stock engine: eight commands an issue, the events as large as ours. It checks no permission and
 * no key, seals and hashes nothing and remembers nothing warm, so it does less than ours but for loading the issue.
 */
final class AxonJdbc implements AutoCloseable {

    private final StockAxon stock;
    private final Configuration axon;
    private final List<String> texts;

    private AxonJdbc(StockAxon stock, List<String> texts) {
        this.stock = stock;
        this.texts = texts;
        this.axon = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(c -> SimpleCommandBus.builder().build())
                .configureEventStore(c -> EmbeddedEventStore.builder()
                        .storageEngine(stock.engine())
                        .optimizeEventConsumption(false)
                        .build())
                .configureAggregate(StockIssue.class)
                .start();
    }

    /** @param payloads what our log stored in a life, in its order */
    static AxonJdbc in(DatabaseAccess owner, List<byte[]> payloads) throws Exception {
        List<String> texts = payloads.stream()
                .map(payload -> new String(payload, StandardCharsets.UTF_8))
                .toList();
        return new AxonJdbc(StockAxon.in(owner), texts);
    }

    double rate(int callers, Duration time) throws Exception {
        try {
            return Callers.rate(callers, time, this::caller);
        } finally {
            stock.rest();
        }
    }

    private Callers.Caller caller(int number) {
        return new Callers.Caller() {
            private String issue = UUID.randomUUID().toString();
            private int step;

            @Override
            public void change() {
                String text = texts.get(step);
                axon.commandGateway()
                        .sendAndWait(
                                step == 0
                                        ? new StockIssue.Report(issue, text)
                                        : new StockIssue.Change(issue, step, text));
                if (++step == texts.size()) {
                    issue = UUID.randomUUID().toString();
                    step = 0;
                }
            }
        };
    }

    @Override
    public void close() {
        axon.shutdown();
        stock.close();
    }
}
