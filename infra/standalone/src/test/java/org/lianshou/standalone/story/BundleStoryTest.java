package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.eventlog.tree.Checkpoint;
import org.lianshou.eventlog.tree.SignatureKind;
import org.lianshou.eventlog.tree.SignedNote;
import org.lianshou.eventlog.tree.SigningKey;
import org.lianshou.standalone.story.Lianshou.Answer;
import org.lianshou.verifier.Verifier;

/** An auditor takes bundles away and checks them elsewhere, by two verifiers, with a key and a witness of their own. */
class BundleStoryTest {
    private static final String REPORT = """
            {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
            "summary":"要查的来电","description":"三天没亮","area":"330521001200-1"}""";
    private static final Path PYTHON = Path.of("../verifier/python/lianshou_verify.py");

    @TempDir
    private Path folder;

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void everything_an_area_and_an_issue_are_valid_to_both_verifiers() throws Exception {
        String issue = reportedAndSigned();
        String period = "&from=2026-01-01T00:00:00Z&until=2100-01-01T00:00:00Z";

        for (String scope : List.of("", "?issue=" + issue, "?area=330521001200" + period)) {
            Path bundle = taken(scope);
            Said java = java(bundle);

            assertThat(java.status()).as(java.text()).isZero();
            assertThat(java.text()).endsWith("verdict: valid\n");
            assertThat(java.text().contains("complete:")).isEqualTo(scope.isEmpty());
            assertThat(events(bundle)).as(scope).contains(issue);
            assertThat(python(bundle).status()).as(scope).isZero();
        }
    }

    @Test
    void a_cosigned_head_satisfies_whoever_asks_for_the_witness_and_another_does_not() throws Exception {
        reportedAndSigned();
        SignedNote head = head();
        long size = Checkpoint.parse(head.text()).size();
        Answer cosigned = lianshou.send(lianshou.request("auditor", "/api/audit/heads/" + size + "/cosignatures")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(Witness.cosignature(head))));
        assertThat(cosigned.status()).isIn(200, 201);
        Path bundle = taken("?head=" + size);

        assertThat(java(bundle, "--witness", Witness.KEY.toString()).status()).isZero();
        assertThat(python(bundle, "--witness", Witness.KEY.toString()).status()).isZero();
        String stranger = SigningKey.generate()
                .verifierKey("witness.example/stranger", SignatureKind.COSIGNATURE)
                .toString();
        Said java = java(bundle, "--witness", stranger);
        assertThat(java.status()).isEqualTo(2);
        assertThat(java.text()).contains("unusable quorum");
        assertThat(python(bundle, "--witness", stranger).status()).isEqualTo(2);
    }

    @Test
    void a_head_that_was_kept_is_found_again_in_the_bundle_of_a_later_issue() throws Exception {
        reportedAndSigned();
        SignedNote kept = head();
        long size = Checkpoint.parse(kept.text()).size();
        lianshou.send(lianshou.request("auditor", "/api/audit/heads/" + size + "/cosignatures")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(Witness.cosignature(kept))));
        Path file = Files.writeString(folder.resolve("kept"), kept.toString());
        String later = reportedAndSigned();

        for (String scope : List.of("", "?issue=" + later)) {
            Said java = java(taken(scope), "--head", file.toString());
            assertThat(java.status()).as(java.text()).isZero();
            assertThat(java.text()).contains("has the same history as the head");
            assertThat(python(taken(scope), "--head", file.toString()).status()).isZero();
        }
    }

    @Test
    void a_byte_that_was_changed_on_the_way_is_found_by_both() throws Exception {
        String issue = reportedAndSigned();
        byte[] bytes = Files.readAllBytes(taken("?issue=" + issue));
        bytes[inEvents(bytes)] ^= 1;
        Path changed = Files.write(folder.resolve("changed.zip"), bytes);

        assertThat(java(changed).status()).isNotZero();
        assertThat(python(changed).status()).isNotZero();
    }

    @Test
    void what_cannot_be_had_is_named() {
        assertThat(lianshou.get("auditor", "/api/audit/bundle?head=987654321").code())
                .isEqualTo("head-not-found");
        assertThat(lianshou.get("auditor", "/api/audit/bundle?issue=17").status())
                .isEqualTo(400);
        assertThat(lianshou.get("auditor", "/api/audit/bundle?area=330521001200")
                        .status())
                .isEqualTo(400);
        assertThat(lianshou.get("auditor", "/api/audit/bundle?issue=00000000-0000-4000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(lianshou.get("county", "/api/audit/bundle").status()).isEqualTo(403);
    }

    private Path taken(String scope) throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "bundle", ".zip");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Path> response = client.send(
                    lianshou.request("auditor", "/api/audit/bundle" + scope).build(), BodyHandlers.ofFile(file));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(Long.parseLong(
                            response.headers().firstValue("Lianshou-Events").orElse("0")))
                    .isPositive();
        }
        return file;
    }

    /** Within what readers of a ZIP look at: of what stands between its entries they skip much. */
    private static int inEvents(byte[] zip) {
        String name = "events.ndjson";
        return new String(zip, StandardCharsets.ISO_8859_1).indexOf(name) + name.length() + 100;
    }

    private static String events(Path bundle) throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile());
                InputStream events = zip.getInputStream(zip.getEntry("events.ndjson"))) {
            return new String(events.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Said(int status, String text) {}

    private Said java(Path bundle, String... more) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int status = Verifier.run(out, progress, arguments(bundle, more).toArray(String[]::new));
        return new Said(status, said.toString(StandardCharsets.UTF_8));
    }

    private Said python(Path bundle, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", PYTHON.toString()));
        command.addAll(arguments(bundle, more));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            System.out.println("There is no python3 here: the Java verifier stands for both");
            return java(bundle, more);
        }
    }

    private List<String> arguments(Path bundle, String... more) {
        List<String> arguments = new ArrayList<>(List.of(bundle.toString(), "--key", key()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private String key() {
        return lianshou.get("", "/api/audit/key").text().strip();
    }

    private SignedNote head() {
        return SignedNote.parse(lianshou.get("", "/api/audit/heads/latest").text());
    }

    /** An issue that is shown and that a head covers. */
    private String reportedAndSigned() {
        Answer reported = lianshou.report("operator", REPORT);
        lianshou.shown("operator", reported);
        lianshou.signed(reported);
        return reported.issue();
    }
}
