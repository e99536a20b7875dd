package org.lianshou.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshou.verifier.trial.TrialBundle;
import org.lianshou.verifier.trial.TrialBundle.Kind;
import org.lianshou.verifier.trial.TrialLog;

/** What is sound is found so, by both, and they say what they did not check. */
class ValidBundlesTest {

    @TempDir
    Path folder;

    private final County county = County.of(1);

    @Test
    void the_python_verifier_takes_part() {
        assumeTrue(Verifiers.pythonRuns(), "skipped: there is no python3 here, so only the Java verifier was tried");
        assertThat(Verifiers.python("test_ed25519.py", java.util.List.of()).exit())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void every_scope_is_valid_with_the_key_alone(Kind kind) {
        Outcome outcome = Verifiers.verify(folder, county.bundle(kind), "--key", county.vkey());

        assertThat(outcome.exit()).as(outcome.out()).isZero();
        assertThat(outcome.codes()).isEmpty();
        assertThat(outcome.notChecked()).contains("witness", "earlier-head", "later", "meaning", "claims");
        assertThat(outcome.complete()).isEqualTo(kind == Kind.EVERYTHING);
        assertThat(outcome.notChecked().contains("completeness")).isEqualTo(kind != Kind.EVERYTHING);
    }

    @ParameterizedTest
    @EnumSource
    void with_witnesses_and_heads_there_is_less_left_to_doubt(Kind kind) {
        int size = county.log().events().size();
        TrialBundle bundle = county.bundle(kind).sizes(8, 13);

        Outcome outcome = Verifiers.verify(
                folder,
                bundle,
                "--key",
                county.vkey(),
                "--witness",
                County.WITNESS.witnessVkey(),
                "--witness",
                County.OTHER_WITNESS.witnessVkey(),
                "--head",
                county.noteFile(folder, 13).toString(),
                "--head",
                county.noteFile(folder, 0).toString(),
                "--head",
                county.noteFile(folder, size).toString());

        assertThat(outcome.exit()).as(outcome.out()).isZero();
        assertThat(outcome.notChecked()).doesNotContain("witness", "earlier-head");
        assertThat(outcome.out()).contains("checked: the cosignature of witness.example/one");
    }

    @Test
    void whoever_waits_sees_how_far_it_is_if_they_ask() {
        String bundle = county.bundle(Kind.EVERYTHING)
                .write(folder.resolve("bundle.zip"))
                .toString();
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream progress = new PrintStream(shown, true, UTF_8);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);

        Verifier.run(nowhere, progress, bundle, "--key", county.vkey());
        assertThat(shown.toString(UTF_8)).isEmpty();
        Verifier.run(nowhere, progress, bundle, "--key", county.vkey(), "--progress");
        assertThat(shown.toString(UTF_8)).contains("100 % 29 of 29 events");
        assertThat(Verifiers.verify(Path.of(bundle), "--key", county.vkey(), "--progress")
                        .exit())
                .isZero();
    }

    @Test
    void one_witness_of_two_is_enough_if_the_quorum_is_one() {
        TrialBundle bundle = county.bundle(Kind.EVERYTHING);
        String text = county.log().headText(29);
        bundle.put("head", text + "\n" + county.signer().signed(text) + County.WITNESS.cosigned(text, 1));
        String[] both = {
            "--key", county.vkey(),
            "--witness", County.WITNESS.witnessVkey(),
            "--witness", County.OTHER_WITNESS.witnessVkey(),
            "--quorum", "1"
        };

        assertThat(Verifiers.verify(folder, bundle, both).exit()).isZero();
        both[7] = "2";
        assertThat(Verifiers.verify(folder, bundle, both).codes()).containsExactly("quorum");
    }

    @ParameterizedTest
    @EnumSource
    void events_of_earlier_epochs_keep_theirs(Kind kind) {
        County restored = restored(20);
        TrialBundle bundle = restored.bundle(kind).sizes(13);

        Outcome outcome = Verifiers.verify(
                folder,
                bundle,
                "--key",
                restored.vkey(),
                "--key",
                county.vkey(),
                "--head",
                county.noteFile(folder, 13).toString());
        assertThat(outcome.exit()).as(outcome.out()).isZero();
    }

    @Test
    void a_head_of_which_a_restore_lost_events_is_no_part_of_the_history() {
        Outcome outcome = Verifiers.verify(
                folder,
                restored(20).bundle(Kind.EVERYTHING),
                "--key",
                restored(20).vkey(),
                "--key",
                county.vkey(),
                "--head",
                county.noteFile(folder, 29).toString());

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.codes()).containsExactly("fork");
    }

    @Test
    void an_empty_log_is_complete() {
        County empty = new County(new TrialLog(new UUID(1, 2), 1, java.util.List.of()));

        Outcome outcome = Verifiers.verify(folder, empty.bundle(Kind.EVERYTHING), "--key", empty.vkey());

        assertThat(outcome.exit()).as(outcome.out()).isZero();
        assertThat(outcome.complete()).isTrue();
    }

    @Test
    void unknown_types_and_odd_texts_are_fine() {
        TrialLog log = county.log().and(new UUID(3, 4), "a bell unescaped: \u0007", "\u0000 no JSON at all", 0);
        County odd = new County(log);

        assertThat(Verifiers.verify(folder, odd.bundle(Kind.EVERYTHING), "--key", odd.vkey())
                        .exit())
                .isEqualTo(2);
        County named =
                new County(county.log().and(new UUID(3, 4), "tomorrow's \\ \"type\" 🏮\u2028", "\u0000 no JSON", 0));
        assertThat(Verifiers.verify(folder, named.bundle(Kind.EVERYTHING), "--key", named.vkey())
                        .exit())
                .isZero();
    }

    private County restored(int kept) {
        TrialLog log = county.log().restored(kept);
        Random random = new Random(3);
        for (int i = 0; i < 8; i++) {
            UUID stream = log.events().get(random.nextInt(log.events().size())).stream();
            log = log.and(stream, "went-on", "{}", 5);
        }
        return new County(log);
    }
}
