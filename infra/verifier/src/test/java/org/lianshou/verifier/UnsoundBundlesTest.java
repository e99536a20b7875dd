package org.lianshou.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.verifier.trial.Signer;
import org.lianshou.verifier.trial.TrialBundle;
import org.lianshou.verifier.trial.TrialBundle.Kind;

/** One thing wrong at a time, and the word it is called by. */
class UnsoundBundlesTest {

    @TempDir
    Path folder;

    private final County county = County.of(5);

    @TestFactory
    Stream<DynamicTest> each_fault_has_its_word() {
        Map<String, UnaryOperator<TrialBundle>> faults = new LinkedHashMap<>();
        faults.put("entry-missing: no events", bundle -> bundle.remove("events.ndjson"));
        faults.put("entry-missing: no sizes", bundle -> bundle.remove("sizes.ndjson"));
        faults.put("inclusion: a step of a path", bundle -> edit(bundle, "events.ndjson", "\\[\"[0-9a-f]{64}\",", "["));
        faults.put("inclusion: a step of a size", bundle -> edit(bundle, "sizes.ndjson", "\\[\"[0-9a-f]{64}\",", "["));
        faults.put("inclusion: another size", bundle -> edit(bundle, "sizes.ndjson", "\"size\":13", "\"size\":14"));
        faults.put("inclusion: no size", bundle -> edit(bundle, "sizes.ndjson", "\"size\":13", "\"size\":0"));
        faults.put("inclusion: beyond the head", bundle -> edit(bundle, "sizes.ndjson", "\"size\":13", "\"size\":30"));
        faults.put("sequence: a late beginning", bundle -> edit(bundle, "events.ndjson", "^[^\n]*\n", ""));
        faults.put("manifest: another count", bundle -> edit(bundle, "manifest.json", "\"events\":", "\"events\":1"));
        faults.put(
                "manifest: one issue",
                bundle -> edit(
                        bundle,
                        "manifest.json",
                        "\"area [^\"]*\"",
                        "\"issue " + county.log().events().get(0).stream() + "\""));
        faults.put(
                "malformed: everything", bundle -> edit(bundle, "manifest.json", "\"area [^\"]*\"", "\"everything\""));
        faults.put("container: no manifest", bundle -> bundle.put("manifest.json", ""));
        faults.put("container: two manifests", bundle -> edit(bundle, "manifest.json", "(?s)(.*)", "$1$1"));
        faults.put("format-unknown: of tomorrow", bundle -> edit(bundle, "manifest.json", "bundle/1", "bundle/2"));
        faults.put("head-signature: a signature of nothing", bundle -> bundle.put("head", pasted()));
        return faults.entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> named(fault.getKey(), fault.getValue())));
    }

    private void named(String fault, UnaryOperator<TrialBundle> breaking) {
        TrialBundle bundle = county.bundle(Kind.AREA).sizes(13);
        Outcome outcome = Verifiers.verify(folder, breaking.apply(bundle), "--key", county.vkey());
        assertThat(outcome.codes()).as(outcome.out()).contains(fault.replaceFirst(":.*", ""));
    }

    @Test
    void a_proof_for_another_size_is_none() {
        County grown = new County(county.log().and(county.log().events().get(0).stream(), "went-on", "{}", 1));
        TrialBundle bundle = county.bundle(Kind.AREA)
                .put("events.ndjson", grown.bundle(Kind.AREA).bytes("events.ndjson"));

        Outcome outcome = Verifiers.verify(folder, bundle, "--key", county.vkey());

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.codes()).contains("inclusion");
    }

    @Test
    void of_another_log_or_without_a_key_nothing_is_proven() {
        TrialBundle bundle = county.bundle(Kind.EVERYTHING);
        assertThat(Verifiers.verify(folder, bundle).codes()).containsExactly("key-missing");
        assertThat(Verifiers.verify(folder, bundle, "--key", County.of(6).vkey())
                        .codes())
                .containsExactly("key-missing");
        assertThat(Verifiers.verify(
                                folder,
                                bundle,
                                "--key",
                                Signer.of(county.log().origin(), "another").logVkey())
                        .codes())
                .containsExactly("head-unsigned");
    }

    @Test
    void heads_from_elsewhere_must_be_usable() throws IOException {
        TrialBundle bundle = county.bundle(Kind.AREA);
        Path other = Files.writeString(folder.resolve("other"), County.of(6).note(13));
        Path note = Files.writeString(folder.resolve("none"), "no note");
        String spoilt = county.note(13) + county.signer().signed(county.log().headText(12));
        Path alsoWrong = Files.writeString(folder.resolve("spoilt"), spoilt);
        County grown = new County(county.log().and(county.log().events().get(0).stream(), "went-on", "{}", 1));
        Path larger = Files.writeString(folder.resolve("larger"), grown.note());

        assertThat(withHead(bundle, other)).containsExactly("head-unusable");
        assertThat(withHead(bundle, note)).containsExactly("head-unusable");
        assertThat(withHead(bundle, alsoWrong)).containsExactly("head-unusable");
        assertThat(withHead(bundle, folder.resolve("nowhere"))).containsExactly("head-unusable");
        assertThat(withHead(bundle, larger)).containsExactly("head-newer");
        assertThat(withHead(bundle, county.noteFile(folder, 13))).containsExactly("proof-missing");
    }

    private java.util.Set<String> withHead(TrialBundle bundle, Path head) {
        return Verifiers.verify(folder, bundle, "--key", county.vkey(), "--head", head.toString())
                .codes();
    }

    @Test
    void what_is_given_must_make_sense() {
        Path bundle = county.bundle(Kind.ISSUE).write(folder.resolve("bundle.zip"));
        String vkey = county.vkey();
        String witness = County.WITNESS.witnessVkey();
        String[][] nonsense = {
            {"--key"},
            {"--key", "no key"},
            {"--key", witness},
            {"--key", vkey.replaceFirst("\\+.", "+x")},
            {"--key", vkey, "--witness", witness, "--witness", witness},
            {"--key", vkey, "--quorum", "1"},
            {"--key", vkey, "--witness", witness, "--quorum", "0"},
            {"--key", vkey, "--trust", "all"},
            {"--key", vkey, "second.zip"},
        };
        for (String[] arguments : nonsense) {
            Outcome outcome = Verifiers.verify(bundle, arguments);
            assertThat(outcome.codes()).as(Arrays.toString(arguments)).containsExactly("arguments");
            assertThat(outcome.exit()).isEqualTo(2);
        }
    }

    @Test
    void time_and_epoch_never_fall() {
        var events = county.log().events();
        var last = events.get(28);
        var log = new org.lianshou.verifier.trial.TrialLog(county.log().logId(), 1, events.subList(0, 28))
                .and(last.stream(), "set-back", "{}", -1_000_000);
        County setBack = new County(log);

        Outcome outcome = Verifiers.verify(folder, setBack.bundle(Kind.EVERYTHING), "--key", setBack.vkey());

        assertThat(outcome.codes()).as(outcome.out()).containsExactly("recorded-at");
        County early = new County(new org.lianshou.verifier.trial.TrialLog(
                log.logId(),
                1,
                county.log().restored(28).and(last.stream(), "went-on", "{}", 5).events()));
        assertThat(Verifiers.verify(folder, early.bundle(Kind.EVERYTHING), "--key", early.vkey())
                        .codes())
                .containsExactly("epoch");
    }

    /** The true key's line for an earlier head under a later text. */
    private String pasted() {
        return county.log().headText(29) + "\n"
                + county.signer().signed(county.log().headText(28));
    }

    private static TrialBundle edit(TrialBundle bundle, String entry, String pattern, String replacement) {
        String text = bundle.text(entry);
        String edited = text.replaceFirst(pattern, replacement);
        assertThat(edited).isNotEqualTo(text);
        return bundle.put(entry, edited);
    }
}
