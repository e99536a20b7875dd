package org.lianshou.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.verifier.trial.Signer;
import org.lianshou.verifier.trial.TrialBundle;
import org.lianshou.verifier.trial.TrialBundle.Kind;

/** Files made to be cut off, misread or choked on. */
class PoisonTest {

    @TempDir
    Path folder;

    private final County county = County.of(7);

    @Test
    void cut_off_anywhere_it_is_unusable() throws IOException {
        byte[] whole = Files.readAllBytes(county.bundle(Kind.ISSUE).write(folder.resolve("whole.zip")));
        for (int length :
                new int[] {0, 21, 22, whole.length / 3, whole.length - 200, whole.length - 22, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            Outcome outcome = Verifiers.verify(cut, "--key", county.vkey());
            assertThat(outcome.exit()).as("%d bytes", length).isEqualTo(2);
            assertThat(outcome.codes()).containsExactly("container");
        }
    }

    @Test
    void no_single_byte_makes_java_crash_or_lets_another_event_pass() throws IOException {
        byte[] whole = Files.readAllBytes(county.bundle(Kind.ISSUE).write(folder.resolve("whole.zip")));
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            byte[] flipped = whole.clone();
            int at = random.nextInt(whole.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("flipped.zip"), flipped);
            Outcome outcome = Verifiers.java(List.of(file.toString(), "--key", county.vkey()));
            assertThat(outcome.verdict()).startsWith("verdict: ");
            assertThat(outcome.exit() == 0 && !sameEntries(whole, flipped))
                    .as("byte %d", at)
                    .isFalse();
        }
    }

    /** Flipped was something that carries no content: a date, say. */
    private boolean sameEntries(byte[] whole, byte[] flipped) throws IOException {
        return Arrays.deepEquals(contents(whole), contents(flipped));
    }

    private Object[] contents(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("contents.zip"), zip);
        try (var opened = new java.util.zip.ZipFile(file.toFile())) {
            Stream.Builder<Object> contents = Stream.builder();
            for (String name : List.of("manifest.json", "head", "sizes.ndjson", "events.ndjson")) {
                contents.add(opened.getInputStream(opened.getEntry(name)).readAllBytes());
            }
            return contents.build().toArray();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_poisoned_line_is_malformed() {
        String line = county.bundle(Kind.ISSUE)
                .text("events.ndjson")
                .lines()
                .findFirst()
                .orElseThrow();
        return Stream.of(
                        "{\n",
                        "null\n",
                        "[]\n",
                        line,
                        line + " x\n",
                        "\uFEFF" + line + "\n",
                        line.replaceFirst("\"position\":1", "\"position\":1,\"position\":1") + "\n",
                        line.replaceFirst("\"position\":1", "\"position\":1.0") + "\n",
                        line.replaceFirst("\"position\":1", "\"position\":1e0") + "\n",
                        line.replaceFirst("\"position\":1", "\"position\":01") + "\n",
                        line.replaceFirst("\"position\":1", "\"position\":\"1\"") + "\n",
                        line.replaceFirst("\"position\":1", "\"position\":true") + "\n",
                        line.replaceFirst("\"position\":1", "\"position\":12345678901234567") + "\n",
                        line.replaceFirst("\"epoch\":1", "\"epoch\":1234567890") + "\n",
                        line.replaceFirst("\"position\":1,", "\"position\":1, ") + "\n",
                        line.replaceFirst("\"position\":1,(\"stream\":[^,]*)", "$1,\"position\":1") + "\n",
                        line.replaceFirst(",\"path\".*", "}") + "\n",
                        line.replaceFirst("\\[", "[,") + "\n",
                        line.replaceFirst("\\[(\"[0-9a-f]{64}\",)", "[" + "$1".repeat(65)) + "\n",
                        line.replaceFirst("issue-reported", "\\\\") + "\n",
                        line.replaceFirst("issue-reported", "\\\\u00e") + "\n",
                        line.replaceFirst("issue-reported", "\\\\x") + "\n",
                        line.replaceFirst("\"position\":1", "\"position\":" + "9".repeat(5000)) + "\n",
                        line.replaceFirst("\"position\":1", "\"position\":NaN") + "\n",
                        line.replaceFirst("\"position\":1", "\"place\":1") + "\n",
                        line.replaceFirst("\"position\":1", "\"position\":1,\"more\":1") + "\n",
                        line.replaceFirst("\"sequence\":0", "\"sequence\":-1") + "\n",
                        line.replaceFirst("issue-reported", "\\\\ud800") + "\n",
                        line.replaceFirst("issue-reported", "\u0001") + "\n",
                        line.replaceFirst("\"metadata\":\"e30=\"", "\"metadata\":\"e30\"") + "\n",
                        line.replaceFirst("\"metadata\":\"e30=\"", "\"metadata\":\"e31=\"") + "\n",
                        line.replaceFirst("\"hash\":\"[0-9a-f]", "\"hash\":\"A") + "\n",
                        "[".repeat(100_000) + "\n",
                        "{\"a\":".repeat(50_000) + "\n",
                        "\n" + line + "\n")
                .map(poison -> DynamicTest.dynamicTest(
                        poison.length() + " characters, " + poison.hashCode(),
                        () -> poisoned("malformed", poison.getBytes(UTF_8))));
    }

    @Test
    void bytes_that_are_no_text_and_lines_without_end_are_refused() {
        poisoned("malformed", "{\"type\":\"\u00ff\"}\n".getBytes(ISO_8859_1));
        byte[] endless = new byte[8_388_700];
        new Random(2).nextBytes(endless);
        for (int i = 0; i < endless.length; i++) {
            endless[i] = (byte) ('a' + (endless[i] & 15));
        }
        poisoned("malformed", endless);
    }

    private void poisoned(String code, byte[] events) {
        Outcome outcome = Verifiers.verify(
                folder, county.bundle(Kind.ISSUE).put("events.ndjson", events), "--key", county.vkey());
        assertThat(outcome.exit()).as(outcome.out()).isEqualTo(2);
        assertThat(outcome.codes()).containsExactly(code);
    }

    @Test
    void entries_are_refused_by_name() {
        refused("entry-unknown", instead("readme.txt", "hello"));
        refused("entry-unknown", instead("heads/", ""));
        refused("entry-unknown", instead("sizes.ndjson.x", ""));
        refused("entry-path", instead("../../x", ""));
        refused("entry-path", instead("/etc/passwd", ""));
        refused("entry-path", instead("..\\x", ""));
        refused("entry-path", instead("head\u0000", ""));
        refused("entry-too-large", county.bundle(Kind.ISSUE).put("manifest.json", " ".repeat(65_537)));
        refused("entry-bomb", county.bundle(Kind.ISSUE).put("events.ndjson", new byte[3_000_000]));
        refused("entry-too-large", county.bundle(Kind.ISSUE).put("fifth", "x"));
    }

    /** In the place of an entry, since five are refused unread. */
    private TrialBundle instead(String name, String text) {
        return county.bundle(Kind.ISSUE).remove("sizes.ndjson").put(name, text);
    }

    private void refused(String code, TrialBundle bundle) {
        Outcome outcome = Verifiers.verify(folder, bundle, "--key", county.vkey());
        assertThat(outcome.codes()).as(outcome.out()).containsExactly(code);
        assertThat(outcome.exit()).isEqualTo(2);
    }

    @Test
    void a_key_name_has_no_white_space_of_any_kind() {
        String text = county.log().headText(29);
        for (char space : "\u0085\u00a0\u1680\u2003\u2028\u202f\u205f\u3000\u001c".toCharArray()) {
            Signer spaced = Signer.of("witness" + space + "one", "witness one");
            TrialBundle bundle = county.bundle(Kind.EVERYTHING)
                    .put("head", text + "\n" + county.signer().signed(text) + spaced.cosigned(text, 1));

            refused("malformed", bundle);
            assertThat(Verifiers.java(List.of("bundle.zip", "--witness", spaced.witnessVkey()))
                            .codes())
                    .containsExactly("arguments");
        }
    }

    @Test
    void an_entry_twice_is_refused() throws IOException {
        Path file = folder.resolve("twice.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("head", "heaD")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        byte[] bytes = new String(Files.readAllBytes(file), ISO_8859_1)
                .replace("heaD", "head")
                .getBytes(ISO_8859_1);
        Files.write(file, bytes);

        assertThat(Verifiers.verify(file, "--key", county.vkey()).codes()).containsExactly("entry-twice");
    }

    @Test
    void what_is_appended_to_the_file_is_not_overlooked() throws IOException {
        Path file = county.bundle(Kind.ISSUE).write(folder.resolve("more.zip"));
        Files.write(file, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);

        assertThat(Verifiers.verify(file, "--key", county.vkey()).codes()).containsExactly("container");
    }

    @Test
    void nothing_from_the_bundle_forges_a_line_of_the_report() {
        TrialBundle bundle = county.bundle(Kind.ISSUE)
                .put(
                        "manifest.json",
                        "{\"format\":\"x\\nverdict: valid\\u001b[2J\",\"scope\":\"\",\"events\":0,\"createdAt\":\"\"}\n");

        Outcome outcome = Verifiers.verify(folder, bundle, "--key", county.vkey());

        assertThat(outcome.out().lines()).doesNotContain("verdict: valid");
        assertThat(outcome.out()).doesNotContain("\u001b");
    }
}
