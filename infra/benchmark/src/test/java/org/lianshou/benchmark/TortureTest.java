package org.lianshou.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.embedded.TestInfrastructure;
import org.lianshou.eventlog.EventLogSchema;

/** The torture in small, for our log and, to show that it hurts, for the one it replaces. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TortureTest {

    private static final long SEED = 20261121;
    private static final int EVENTS = 800;
    private static final Duration LONGEST = Duration.ofMillis(40);

    private final TestDatabase database = TestInfrastructure.freshDatabase();

    @Test
    void aReaderOfOurLogSeesEveryCommittedEventOnceAndInOrder() throws Exception {
        EventLogSchema.migrate(ServerDatabase.source(database.owner()));
        try (TorturedLog log = new TorturedLog(ServerDatabase.source(database.command()))) {
            Torture.Outcome outcome = new Torture(log, LONGEST).run(SEED, EVENTS);

            assertThat(outcome.tried()).isBetween(EVENTS * 8L / 10, EVENTS * 1L);
            assertThat(outcome).isEqualTo(new Torture.Outcome(outcome.tried(), outcome.tried(), 0, 0));
        }
    }

    @Test
    void aReaderOfTheStockEngineLosesEvents() throws Exception {
        try (TorturedStock stock = new TorturedStock(database.owner())) {
            assertThat(new Torture(stock, LONGEST).run(SEED, EVENTS).lost()).isPositive();
        }
    }
}
