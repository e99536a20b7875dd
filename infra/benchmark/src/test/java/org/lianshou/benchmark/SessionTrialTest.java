package org.lianshou.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A kill of the real process while issues are told what a session decided; `run sessions` has fifty. */
class SessionTrialTest {

    private static final long SEED = 20261121;

    @BeforeEach
    void onlyWhereThereIsTime() {
        assumeTrue(
                "true".equals(System.getenv("LIANSHOU_TRIALS")),
                "skipped: kills of the real process take a minute; LIANSHOU_TRIALS=true runs them");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES) // for a busy machine; alone it takes half a minute
    void everyIssueHearsItsOutcomeOnce() throws Exception {
        SessionTrial.Outcome outcome = SessionTrial.run(SEED, 1, System.out::println);

        assertThat(outcome.held()).isEqualTo(outcome.tried()).isEqualTo(1);
        assertThat(outcome.outcomes()).isEqualTo(10);
    }
}
