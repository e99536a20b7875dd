package org.lianshou.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianshou.verifier.trial.LoggedEvent;
import org.lianshou.verifier.trial.NaiveTree;
import org.lianshou.verifier.trial.TrialBundle;
import org.lianshou.verifier.trial.TrialBundle.Kind;
import org.lianshou.verifier.trial.TrialLog;

/** The document's worked example and the files in {@code example}. What they should be is left in {@code target/example}. */
class ExampleTest {
    private static final Path KEPT = Path.of("example");
    private static final Path MADE = Path.of("target", "example");
    private static final UUID LAMP = UUID.fromString("0190b5a0-1111-7222-8333-444455556666");
    private static final UUID SLOPE = UUID.fromString("0190b5a0-2222-7222-8333-444455556666");

    private static final County COUNTY =
            new County(new TrialLog(UUID.fromString("7f3c2a10-0000-4000-8000-0000000000aa"), 1, List.of())
                    .and(LAMP, "issue-reported", "{\"what\":\"路灯\"}", 0)
                    .and(SLOPE, "issue-reported", "{\"what\":\"山坡裂缝\"}", 60_000_000)
                    .and(LAMP, "issue-accepted", "{}", 1));

    @BeforeAll
    static void make() throws IOException {
        Files.createDirectories(MADE);
        everything().write(MADE.resolve("everything.zip"));
        issue().write(MADE.resolve("issue.zip"));
        Files.writeString(MADE.resolve("head-2"), COUNTY.note(2));
        Files.writeString(MADE.resolve("log.vkey"), COUNTY.vkey() + "\n");
        Files.writeString(MADE.resolve("witness.vkey"), County.WITNESS.witnessVkey() + "\n");
        Files.writeString(MADE.resolve("worked-example.txt"), workedExample());
    }

    @Test
    void the_kept_files_are_those_that_come_out() throws IOException {
        for (String text : List.of("head-2", "log.vkey", "witness.vkey")) {
            assertThat(KEPT.resolve(text)).hasSameTextualContentAs(MADE.resolve(text));
        }
        for (String zip : List.of("everything.zip", "issue.zip")) {
            assertThat(contents(KEPT.resolve(zip))).isEqualTo(contents(MADE.resolve(zip)));
        }
    }

    @Test
    void the_document_shows_them() throws IOException {
        String document = Files.readString(Path.of("..", "..", "docs", "audit-format.md"));

        assertThat(document).contains("```text worked example\n" + workedExample() + "```\n");
    }

    @Test
    void both_verifiers_find_them_valid() throws IOException {
        for (String zip : List.of("everything.zip", "issue.zip")) {
            Outcome outcome = Verifiers.verify(
                    KEPT.resolve(zip),
                    "--key",
                    Files.readString(KEPT.resolve("log.vkey")),
                    "--witness",
                    Files.readString(KEPT.resolve("witness.vkey")),
                    "--head",
                    KEPT.resolve("head-2").toString());
            assertThat(outcome.exit()).as(outcome.out()).isZero();
        }
    }

    private static TrialBundle everything() {
        return COUNTY.bundle(Kind.EVERYTHING);
    }

    private static TrialBundle issue() {
        return COUNTY.bundle(Kind.ISSUE).sizes(2);
    }

    private static String workedExample() {
        StringBuilder text = new StringBuilder();
        for (LoggedEvent event : COUNTY.log().events()) {
            text.append("position %d  hash %s\n".formatted(event.position(), Decoding.hex(event.hash())));
            text.append("            leaf %s\n".formatted(Decoding.hex(Tree.leaf(event.hash()))));
        }
        for (int size = 1; size <= 3; size++) {
            byte[] root = NaiveTree.root(COUNTY.log().leaves(size));
            text.append("size %d      root %s\n".formatted(size, Decoding.hex(root)));
        }
        for (String entry : List.of("manifest.json", "head", "sizes.ndjson", "events.ndjson")) {
            text.append("\n== issue.zip, ").append(entry).append("\n").append(issue().text(entry));
        }
        text.append("\n== everything.zip, manifest.json\n").append(everything().text("manifest.json"));
        text.append("\n== log.vkey\n").append(COUNTY.vkey());
        return text.append("\n\n== witness.vkey\n")
                .append(County.WITNESS.witnessVkey())
                .append("\n")
                .toString();
    }

    private static Map<String, String> contents(Path zip) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(opened.entries())) {
                contents.put(
                        entry.getName(),
                        new String(
                                opened.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
