package org.lianshou.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Four of twenty are erased from the real process: a resident, two whose issues stand still, and one as any other. */
class EraseTrialTest {

    private static final long SEED = 20261121;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES) // for a busy machine; alone it takes under a minute
    void nothingIsFoundOfWhoWasErasedAndTheOthersReadWell() throws Exception {
        EraseTrial.Outcome outcome = EraseTrial.run(SEED, 20, 4, System.out::println);

        assertThat(outcome.held()).isEqualTo(outcome.tried()).isEqualTo(4);
        assertThat(outcome.othersWell()).isEqualTo(outcome.others()).isEqualTo(16);
        assertThat(outcome.findings()).isZero();
        assertThat(outcome.keysDestroyed()).isGreaterThanOrEqualTo(4 + 5);
        assertThat(outcome.inViewsBeforeScrub()).isPositive();
        assertThat(outcome.inViewsAfterScrub()).isZero();
        assertThat(outcome.searched()).containsKeys("tables", "records", "answers", "bundles", "files");
        assertThat(outcome.planted()).isPositive();
    }
}
