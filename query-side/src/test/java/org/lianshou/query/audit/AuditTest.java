package org.lianshou.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.newIssue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.heads.Cosignatures;
import org.lianshou.eventlog.heads.HeadSigner;
import org.lianshou.eventlog.tree.Checkpoint;
import org.lianshou.eventlog.tree.InclusionProof;
import org.lianshou.eventlog.tree.SignatureKind;
import org.lianshou.eventlog.tree.SignedNote;
import org.lianshou.eventlog.tree.SigningKey;
import org.lianshou.eventlog.tree.TreeHash;
import org.lianshou.eventlog.tree.VerifierKey;
import org.lianshou.issue.IssueId;
import org.lianshou.query.Databases;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Heads and receipts as they are read, verified by the tree's own arithmetic and nothing else of ours. */
@QueryTest
class AuditTest {

    private static final SigningKey KEY = SigningKey.generate();
    private static final SigningKey WITNESS = SigningKey.generate();
    private static final String WITNESS_NAME = "witness.example/1";

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;
    private final Databases databases;

    @Autowired
    AuditTest(WebApplicationContext context, Histories histories, ViewsOfLog views, Databases databases) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
        this.databases = databases;
    }

    @Test
    void a_receipt_is_verified_with_the_published_key_alone() throws InterruptedException {
        IssueId issue = published();
        sign();

        for (int sequence : new int[] {0, 2}) {
            JsonNode receipt = http.json("operator", "/api/issues/" + issue + "/receipt?sequence=" + sequence);
            SignedNote head = SignedNote.parse(receipt.get("head").asString());

            assertThat(receipt.get("sequence").asInt()).isEqualTo(sequence);
            assertThat(receipt.get("index").asLong())
                    .isEqualTo(receipt.get("position").asLong() - 1);
            assertThat(proves(receipt, head)).isTrue();
            assertThat(head.isSignedBy(publishedKey())).isTrue();
        }
    }

    @Test
    void a_receipt_needs_a_head_an_event_and_eyes_for_the_issue() throws InterruptedException {
        IssueId issue = published();

        MvcTestResult early = http.get("operator", "/api/issues/" + issue + "/receipt");
        assertThat(early).hasStatus(503).hasHeader("Retry-After", "1");
        assertThat(code(early)).isEqualTo("head-not-yet-signed");

        sign();
        String path = "/api/issues/" + issue + "/receipt";
        assertThat(code(http.get("operator", path + "?sequence=99"))).isEqualTo("event-not-found");
        assertThat(code(http.get("operator", path + "?sequence=-1"))).isEqualTo("invalid-input");
        assertThat(code(http.get("t2", path))).isEqualTo("issue-not-found");
        assertThat(code(http.get("operator", "/api/issues/" + UUID.randomUUID() + "/receipt")))
                .isEqualTo("issue-not-found");
    }

    @Test
    void no_receipt_is_given_for_a_row_that_was_altered() throws Exception {
        IssueId issue = published();
        sign();
        String flip = "update log.event set %s = set_bit(%s, 5, 1 - get_bit(%s, 5)) where sequence = 0 and stream = '"
                + issue.value() + "'";

        for (String column : List.of("payload", "hash")) {
            asOwner(flip.formatted(column, column, column));
            MvcTestResult answer = http.get("operator", "/api/issues/" + issue + "/receipt");
            asOwner(flip.formatted(column, column, column));

            assertThat(answer).hasStatus(500);
            assertThat(code(answer)).as(column).isEqualTo("tree-inconsistent");
        }
        assertThat(http.get("operator", "/api/issues/" + issue + "/receipt")).hasStatusOk();
    }

    @Test
    void heads_are_listed_and_read_by_anybody_with_what_witnesses_say() throws InterruptedException {
        published();
        sign();
        published();
        sign();
        JsonNode page = http.json(null, "/api/audit/heads?limit=1");
        long size = page.at("/items/0/size").asLong();
        JsonNode older = http.json(
                null, "/api/audit/heads?limit=1&cursor=" + page.get("next").asString());
        String latest = Http.body(http.get(null, "/api/audit/heads/latest"));
        cosign(size, latest);
        MvcTestResult cosigned = http.get(null, "/api/audit/heads/" + size);
        SignedNote note = SignedNote.parse(Http.body(cosigned));

        assertThat(older.at("/items/0/size").asLong()).isLessThan(size);
        assertThat(Checkpoint.parse(note.text()))
                .isEqualTo(new Checkpoint(
                        Checkpoint.parse(note.text()).origin(),
                        size,
                        TreeHash.fromBase64(page.at("/items/0/root").asString())));
        assertThat(cosigned.getResponse().getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(SignedNote.parse(latest).text()).isEqualTo(note.text());
        assertThat(note.isSignedBy(publishedKey())).isTrue();
        assertThat(note.isSignedBy(WITNESS.verifierKey(WITNESS_NAME, SignatureKind.COSIGNATURE)))
                .isTrue();
        assertThat(code(http.get(null, "/api/audit/heads/987654321"))).isEqualTo("head-not-found");
    }

    @Test
    void an_issue_is_verified_here_and_now() throws InterruptedException {
        IssueId issue = published();
        assertThat(verified(issue)).contains("条等待签名").doesNotContain("核验通过", "不一致");

        sign();
        assertThat(verified(issue))
                .contains(
                        "核验通过",
                        "树头签名有效",
                        "页面显示的与日志一致",
                        "verifier.jar",
                        publishedKey().toString())
                .doesNotContain("不一致", "等待签名", "核验不通过");
    }

    @Test
    void verifying_fails_loudly_where_the_log_was_altered() throws Exception {
        IssueId issue = published();
        sign();
        String flip =
                "update log.event set %1$s = set_bit(%1$s, 5, 1 - get_bit(%1$s, 5)) where sequence = 1 and stream = '"
                        + issue.value() + "'";

        for (String column : List.of("payload", "hash", "previous_hash")) {
            asOwner(flip.formatted(column));
            String page = verified(issue);
            asOwner(flip.formatted(column));

            assertThat(page)
                    .as(column)
                    .contains("核验不通过", "不一致！", "role=\"alert\"")
                    .doesNotContain("核验通过");
        }
        assertThat(verified(issue)).contains("核验通过");
    }

    @Test
    void verifying_fails_loudly_where_the_head_was_altered() throws Exception {
        IssueId issue = published();
        sign();
        String flip = "alter table log.checkpoint disable trigger user;"
                + " update log.checkpoint set root = set_bit(root, 5, 1 - get_bit(root, 5));"
                + " alter table log.checkpoint enable trigger user";

        asOwner(flip);
        String page = verified(issue);
        asOwner(flip);
        assertThat(page).contains("核验不通过", "最新的树头不是签署时的内容").doesNotContain("核验通过");

        asOwner("alter table log.verifier_key disable trigger user; delete from log.verifier_key;"
                + " alter table log.verifier_key enable trigger user"); // the next head brings it back
        assertThat(verified(issue)).contains("核验不通过", "树头签名无效").doesNotContain("核验通过");
    }

    @Test
    void verifying_fails_loudly_where_a_page_shows_something_else() throws Exception {
        IssueId issue = published();
        sign();
        String table = "update view.register set summary = '%s' where stream = '" + issue.value() + "'";

        asOwner(table.formatted("被改过"));

        assertThat(verified(issue)).contains("核验不通过", "页面显示的与日志不一致");
        asOwner(table.formatted("回执"));
        assertThat(verified(issue)).contains("核验通过");
    }

    @Test
    void the_desk_lists_heads_and_hands_out_bundles_by_number() throws InterruptedException {
        IssueId issue = published();
        sign();
        long number = http.json("auditor", "/api/issues/" + issue).get("number").asLong();
        long size =
                http.json(null, "/api/audit/heads?limit=1").at("/items/0/size").asLong();

        assertThat(Http.body(http.page("auditor", "/audit")))
                .contains(
                        "<th scope=\"row\">" + size + "</th>",
                        "下载全部",
                        "开始对照",
                        publishedKey().toString())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style", " style=", "??");
        assertThat(Http.body(http.page("county", "/audit")))
                .as("whoever is no auditor takes no bundle")
                .doesNotContain("下载全部");
        assertThat(Http.body(http.page("auditor", "/audit/heads.csv"))).contains("\r\n" + size + ",");

        MvcTestResult bundle = http.page("auditor", "/audit/bundle?number=" + number);
        assertThat(bundle.getResponse().getHeader("Lianshou-Events"))
                .isEqualTo(Long.toString(databases.log().stream(issue.value()).size()));
        assertThat(bundle.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(http.page("auditor", "/audit/bundle?area=g11&from=2026-11-02&until=2026-11-02"))
                .hasStatusOk();
        assertThat(http.page("auditor", "/audit/bundle?area=g11&from=2026-11-02&until=2026-11-01"))
                .hasStatus(400);
        assertThat(http.page("auditor", "/audit/bundle?number=99999999")).hasStatus(404);
    }

    private String verified(IssueId issue) {
        MvcTestResult page = http.page("auditor", "/issues/" + issue + "/replay?verify=now");
        assertThat(page).hasStatusOk();
        return Http.body(page);
    }

    private static boolean proves(JsonNode receipt, SignedNote head) {
        TreeHash event = TreeHash.fromHex(receipt.get("eventHash").asString());
        TreeHash leaf = TreeHash.leaf(event.bytes());
        List<TreeHash> path = receipt.get("proof")
                .valueStream()
                .map(hash -> TreeHash.fromHex(hash.asString()))
                .toList();
        Checkpoint checkpoint = Checkpoint.parse(head.text());
        return leaf.hex().equals(receipt.get("leafHash").asString())
                && checkpoint.size() == receipt.get("treeSize").asLong()
                && new InclusionProof(receipt.get("index").asLong(), checkpoint.size(), path)
                        .proves(leaf, checkpoint.root());
    }

    private VerifierKey publishedKey() {
        return VerifierKey.parse(Http.body(http.get(null, "/api/audit/key")).strip());
    }

    private void cosign(long size, String note) {
        VerifierKey key = WITNESS.verifierKey(WITNESS_NAME, SignatureKind.COSIGNATURE);
        String text = SignedNote.parse(note).text();
        new Cosignatures(databases.command(), List.of(key))
                .accept(size, WITNESS.cosign(WITNESS_NAME, text, Instant.now()).line());
    }

    private IssueId published() {
        IssueId issue = newIssue();
        histories.publish(issue, "g11", "回执");
        views.catchUp();
        return issue;
    }

    private void sign() throws InterruptedException {
        try (LogTail tail = new LogTail(databases.command());
                HeadSigner signer = new HeadSigner(
                        databases.command(), databases.log(), tail, KEY, Clock.systemUTC(), head -> {})) {
            signer.start();
            while (signer.size() < databases.log().head().position()) {
                assertThat(signer.trouble()).isEmpty();
                Thread.sleep(10);
            }
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = databases.owner().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private static String code(MvcTestResult result) {
        return Http.problem(result).get("code").asString();
    }
}
