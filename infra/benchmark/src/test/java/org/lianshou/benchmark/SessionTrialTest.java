package org.lianshou.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A kill of the real process while issues are told what a session decided; `run sessions` has fifty. */
class SessionTrialTest {

    private static final long SEED = 20261121;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES) // for a busy machine; alone it takes half a minute
    void everyIssueHearsItsOutcomeOnce() throws Exception {
        SessionTrial.Outcome outcome = SessionTrial.run(SEED, 1, System.out::println);

        assertThat(outcome.held()).isEqualTo(outcome.tried()).isEqualTo(1);
        assertThat(outcome.outcomes()).isEqualTo(10);
    }
}
