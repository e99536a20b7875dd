package org.lianshou.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two kills of the real process: once of the application alone, once of the database under it too. */
class KillTrialTest {

    private static final long SEED = 20261121;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES) // for a busy machine; alone it takes under a minute and a half
    void whatWasAcknowledgedSurvivesKillsAndIsThereOnce() throws Exception {
        KillTrial.Outcome outcome = KillTrial.run(SEED, 2, System.out::println);

        assertThat(outcome.held()).isEqualTo(outcome.tried()).isEqualTo(2);
        assertThat(outcome.acknowledged()).isPositive();
    }
}
