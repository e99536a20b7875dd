package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.tree.Checkpoint;
import org.lianshou.eventlog.tree.InclusionProof;
import org.lianshou.eventlog.tree.SignedNote;
import org.lianshou.eventlog.tree.TreeHash;
import org.lianshou.eventlog.tree.VerifierKey;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;

/** Somebody reports, and takes home what proves it to anybody. */
class ReceiptTest {
    private static final String REPORT = """
            {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
            "summary":"要回执的来电","description":"三天没亮","area":"330521001200-1"}""";

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void a_report_is_proven_by_its_receipt_and_the_logs_key() throws Exception {
        Answer reported = lianshou.report("operator", REPORT);
        JsonNode receipt = receipt(reported);
        SignedNote head = SignedNote.parse(receipt.path("head").asString());

        assertThat(proves(receipt, head)).isTrue();
        assertThat(head.isSignedBy(publishedKey())).isTrue();
        assertThat(Checkpoint.parse(head.text()).origin())
                .isEqualTo("lianshou/" + receipt.path("logId").asString() + "/1");
        assertThat(receipt.path("sequence").asLong()).isZero();
        assertThat(lianshou.get("", "/api/issues/" + reported.issue() + "/receipt")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void heads_are_spread_by_http_by_file_and_by_kafka() throws Exception {
        receipt(lianshou.report("operator", REPORT));
        JsonNode newest = lianshou.get("", "/api/audit/heads?limit=1")
                .json()
                .path("items")
                .path(0);
        String text =
                lianshou.get("", "/api/audit/heads/" + newest.path("size")).text();
        SignedNote head = SignedNote.parse(text);

        assertThat(Checkpoint.parse(head.text()).root().base64())
                .isEqualTo(newest.path("root").asString());
        assertThat(SignedNote.parse(Files.readString(
                        lianshou.data().resolve("heads/" + newest.path("size").asLong()))))
                .extracting(SignedNote::text)
                .isEqualTo(head.text());
        assertThat(lianshou.data().resolve("heads/latest")).exists();
        assertThat(onKafka(head.text())).isTrue();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(lianshou.data().resolve("secrets/log-signing-key.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_witness_cosigns_by_the_auditors_hand() throws Exception {
        receipt(lianshou.report("operator", REPORT));
        SignedNote head =
                SignedNote.parse(lianshou.get("", "/api/audit/heads/latest").text());
        long size = Checkpoint.parse(head.text()).size();
        String line = Witness.cosignature(head);

        assertThat(cosign("operator", size, line).status()).isEqualTo(403);
        assertThat(cosign("auditor", size + 100_000, line).code()).isEqualTo("head-not-found");
        assertThat(cosign("auditor", size, "").code()).isEqualTo("malformed-cosignature");
        assertThat(cosign("auditor", size, line.replace("county", "other")).code())
                .isEqualTo("unknown-witness");
        assertThat(cosign("auditor", size, Witness.cosignature(new SignedNote("other\n", List.of())))
                        .code())
                .isEqualTo("wrong-cosignature");
        assertThat(cosign("auditor", size, line).status()).isEqualTo(201);
        assertThat(cosign("admin", size, line).status()).isEqualTo(200);

        SignedNote cosigned =
                SignedNote.parse(lianshou.get("", "/api/audit/heads/" + size).text());
        assertThat(cosigned.isSignedBy(Witness.KEY)).isTrue();
        assertThat(cosigned.isSignedBy(publishedKey())).isTrue();
    }

    @Test
    void health_and_measures_tell_how_far_heads_have_come() throws Exception {
        receipt(lianshou.report("operator", REPORT));
        JsonNode heads = lianshou.get("admin", "/actuator/health")
                .json()
                .path("components")
                .path("heads");

        assertThat(heads.path("status").asString()).isEqualTo("UP");
        assertThat(heads.path("details").path("size").asLong()).isPositive();
        assertThat(lianshou.get("admin", "/actuator/prometheus").text())
                .contains("lianshou_heads_size", "lianshou_heads_lag");
    }

    private static boolean proves(JsonNode receipt, SignedNote head) {
        Checkpoint checkpoint = Checkpoint.parse(head.text());
        TreeHash leaf = TreeHash.leaf(
                TreeHash.fromHex(receipt.path("eventHash").asString()).bytes());
        List<TreeHash> path = receipt.path("proof")
                .valueStream()
                .map(hash -> TreeHash.fromHex(hash.asString()))
                .toList();
        return new InclusionProof(receipt.path("index").asLong(), checkpoint.size(), path)
                .proves(leaf, checkpoint.root());
    }

    /** As its caller is told: after a moment, again. */
    private JsonNode receipt(Answer reported) {
        String path = "/api/issues/" + reported.issue() + "/receipt?waitFor=" + reported.header("Lianshou-Token");
        return lianshou.shown("operator", path).json();
    }

    private VerifierKey publishedKey() {
        return VerifierKey.parse(lianshou.get("", "/api/audit/key").text().strip());
    }

    private Answer cosign(String who, long size, String line) {
        return lianshou.send(lianshou.request(who, "/api/audit/heads/" + size + "/cosignatures")
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(BodyPublishers.ofString(line)));
    }

    private boolean onKafka(String text) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", lianshou.property("lianshou.kafka.bootstrap-servers"));
        TopicPartition heads = new TopicPartition("lianshou.heads", 0);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(heads));
            consumer.seekToBeginning(List.of(heads));
            for (int again = 0; again < 100; again++) {
                for (ConsumerRecord<String, byte[]> head : consumer.poll(Duration.ofMillis(100))) {
                    String note = new String(head.value(), StandardCharsets.UTF_8);
                    if (note.startsWith(text) && text.contains(head.key())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
