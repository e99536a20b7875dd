package org.lianshou.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two kills of the real process: once of the application alone, once of the database under it too. */
class KillTrialTest {

    private static final long SEED = 20261121;

    @BeforeEach
    void onlyWhereThereIsTime() {
        assumeTrue(
                "true".equals(System.getenv("LIANSHOU_TRIALS")),
                "skipped: kills of the real process take a minute; LIANSHOU_TRIALS=true runs them");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES) // for a busy machine; alone it takes under a minute and a half
    void whatWasAcknowledgedSurvivesKillsAndIsThereOnce() throws Exception {
        KillTrial.Outcome outcome = KillTrial.run(SEED, 2, System.out::println);

        assertThat(outcome.held()).isEqualTo(outcome.tried()).isEqualTo(2);
        assertThat(outcome.acknowledged()).isPositive();
    }
}
