package org.lianshou.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lianshou.benchmark.TamperTrial.Share;

/** Each of eight kinds of forgery, once in a bundle and once in the database. */
class TamperTrialTest {

    private static final long SEED = 20261121;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES) // for a busy machine; alone it takes under half a minute
    void whatIsFalsifiedIsFoundAndWhatTheKeyCannotProveIsNotClaimed() throws Exception {
        TamperTrial.Outcome outcome = TamperTrial.run(SEED, 16, System.out::println);

        assertThat(outcome.held()).isEqualTo(outcome.tried()).isEqualTo(16);
        assertThat(outcome.kinds()).hasSize(8);
        assertThat(outcome.places().values()).containsOnly(new Share(8, 8));
        assertThat(outcome.brokenOff()).isZero();
        // A tail dropped together with its heads, and two logs rewritten under the true key, are valid to the key
        // alone.
        assertThat(outcome.validWithKeyAlone()).isEqualTo(outcome.needMore()).isEqualTo(3);
    }
}
