package org.lianshou.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.verifier.trial.LoggedEvent;
import org.lianshou.verifier.trial.Mutation;
import org.lianshou.verifier.trial.Mutation.Signing;
import org.lianshou.verifier.trial.Signer;
import org.lianshou.verifier.trial.TrialBundle;
import org.lianshou.verifier.trial.TrialBundle.Kind;
import org.lianshou.verifier.trial.TrialLog;

/** Both verifiers find every falsification, whatever chance made of it. */
class MutationsTest {
    private static final int SEEDS = 2;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> every_mutation_under_the_old_head_is_found() {
        return Stream.of(Mutation.values())
                .filter(mutation -> mutation.signing() == Signing.NOBODY)
                .flatMap(mutation -> Stream.of(Kind.values())
                        .flatMap(kind -> IntStream.range(0, SEEDS)
                                .mapToObj(seed -> DynamicTest.dynamicTest(
                                        mutation + " " + kind + " " + seed,
                                        () -> foundUnderOldHead(mutation, kind, seed)))));
    }

    private void foundUnderOldHead(Mutation mutation, Kind kind, int seed) {
        County county = County.of(100 + seed);
        List<LoggedEvent> events = county.selected(kind);
        List<LoggedEvent> falsified = mutation.of(events, county.log().logId(), new Random(seed));
        // Whoever corrects the manifest of a partial bundle that lacks events has made a smaller one, and a true one.
        boolean fits = kind == Kind.EVERYTHING;

        Outcome outcome =
                Verifiers.verify(folder, county.bundle(kind).falsified(falsified, kind, fits), "--key", county.vkey());

        assertThat(outcome.exit()).as(outcome.out()).isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> a_log_rewritten_and_signed_with_another_key_is_found() {
        return kindsAndSeeds((kind, seed) -> {
            County county = County.of(200 + seed);
            TrialLog forged = forged(Mutation.REWRITE_ALL_AND_SIGN_WITH_ANOTHER_KEY, county, seed);
            Signer another = Signer.of(county.log().origin(), "not the log's key");
            TrialBundle bundle = new County(forged).bundle(kind).put("head", signed(forged, another));

            Outcome outcome = Verifiers.verify(folder, bundle, "--key", county.vkey());

            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.codes()).containsExactly("head-unsigned");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_fork_signed_with_the_true_key_is_found_with_a_witness_or_an_earlier_head() {
        return kindsAndSeeds((kind, seed) -> {
            County county = County.of(300 + seed);
            TrialLog forged = forged(Mutation.FORK_SIGNED_WITH_THE_TRUE_KEY, county, seed);
            TrialBundle bundle = new County(forged).bundle(kind).sizes(20).put("head", signed(forged, county.signer()));

            Outcome unwitnessed = Verifiers.verify(folder, bundle, "--key", county.vkey());
            assertThat(unwitnessed.exit()).as(unwitnessed.out()).isZero();
            assertThat(unwitnessed.notChecked()).contains("witness", "earlier-head");

            assertThat(Verifiers.verify(
                                    folder, bundle, "--key", county.vkey(), "--witness", County.WITNESS.witnessVkey())
                            .codes())
                    .containsExactly("quorum");
            assertThat(Verifiers.verify(
                                    folder,
                                    bundle,
                                    "--key",
                                    county.vkey(),
                                    "--head",
                                    county.noteFile(folder, 20).toString())
                            .codes())
                    .containsExactly("fork");
        });
    }

    @Test
    void an_old_cosignature_pasted_under_a_new_head_is_found() {
        County county = County.of(9);
        TrialLog forged = forged(Mutation.FORK_SIGNED_WITH_THE_TRUE_KEY, county, 9);
        String pasted = County.WITNESS.cosigned(county.log().headText(29), 1);
        TrialBundle bundle =
                new County(forged).bundle(Kind.EVERYTHING).put("head", signed(forged, county.signer()) + pasted);

        Outcome outcome =
                Verifiers.verify(folder, bundle, "--key", county.vkey(), "--witness", County.WITNESS.witnessVkey());

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.codes()).contains("cosignature");
    }

    private interface Trial {
        void run(Kind kind, int seed);
    }

    private static Stream<DynamicTest> kindsAndSeeds(Trial trial) {
        return Stream.of(Kind.EVERYTHING, Kind.PERIOD, Kind.AREA)
                .flatMap(kind -> IntStream.range(0, SEEDS)
                        .mapToObj(seed -> DynamicTest.dynamicTest(kind + " " + seed, () -> trial.run(kind, seed))));
    }

    private static TrialLog forged(Mutation mutation, County county, int seed) {
        TrialLog log = county.log();
        return new TrialLog(log.logId(), log.epoch(), mutation.of(log.events(), log.logId(), new Random(seed)));
    }

    private static String signed(TrialLog log, Signer signer) {
        String text = log.headText(log.events().size());
        return text + "\n" + signer.signed(text);
    }
}
