package org.lianshou.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.closed;
import static org.lianshou.query.Histories.erased;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;
import static org.lianshou.query.Histories.waived;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.NewEvent;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.issue.Personal;
import org.lianshou.issue.SubjectId;
import org.lianshou.query.County;
import org.lianshou.query.Databases;
import org.lianshou.query.Histories;
import org.lianshou.query.ViewsForTest;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the read model shows after an erasure, and that it is what the log makes of it. */
class PurgeTest {
    private static final String QUOTE = "quoting 13800000000";

    private final Databases databases = new Databases();
    private final Histories histories = databases.histories();
    private final JdbcTemplate sql = new JdbcTemplate(databases.query());
    private final ViewDatabase views = new ViewDatabase(databases.query(), ViewSchema.LIVE);
    private final Trap trap = new Trap();
    private final Projection projection = projection();
    private final Comparison comparison = new Comparison(views, projection, databases.log());
    private final IssueId issue = newIssue();

    @AfterEach
    void close() {
        databases.close();
    }

    @Test
    void no_ciphertext_of_the_erased_is_left_and_all_else_is_as_it_was() {
        IssueId other = newIssue();
        histories.live(other, reported("g11", "别人的"));
        reportAndAccept();
        catchUp();
        assertThat(ciphers(issue)).isPositive();
        byte[] accepted = payload(1);

        erase();
        catchUp();

        assertThat(ciphers(issue)).isZero();
        assertThat(ciphers(other)).isPositive();
        assertThat(payload(1)).isEqualTo(accepted);
        assertThat(hashes()).isEqualTo(hashesOfLog());
        assertThat(snapshot().reported().reporter().name()).isInstanceOf(Personal.Erased.class);
        assertThat(snapshot().reported().erasedAt()).isEqualTo(Histories.START);
        assertThat(comparison.of(Set.of(issue.value(), other.value())).differences())
                .isEmpty();
    }

    @Test
    void the_log_keeps_what_is_proved() {
        reportAndAccept();
        erase();
        catchUp();
        assertThat(new String(databases.log().stream(issue.value()).getFirst().payload(), UTF_8))
                .contains("\"cipher\"");
    }

    @Test
    void a_report_and_its_erasure_may_come_in_one_batch_or_one_by_one() {
        reportAndAccept();
        erase();
        histories.live(issue, waived());
        for (RecordedEvent event : databases.log().stream(issue.value())) {
            projection.apply(List.of(event), Checkpoint.NONE);
        }
        projection.apply(databases.log().stream(issue.value()), Checkpoint.NONE);

        assertThat(ciphers(issue)).isZero();
        assertThat(comparison.of(Set.of(issue.value())).differences()).isEmpty();
    }

    @Test
    void a_stream_that_stands_still_is_purged_too_with_the_reason_why_it_does() {
        reportAndAccept();
        catchUp();
        poison();
        catchUp();
        assertThat(reason()).contains(":");

        erase();
        catchUp();

        assertThat(snapshot().version()).as("it stands still").isEqualTo(1);
        assertThat(ciphers(issue)).isZero();
        assertThat(reason()).doesNotContain(":");
        assertThat(comparison.of(Set.of(issue.value())).differences()).isEmpty();
    }

    @Test
    void also_where_it_came_to_a_stop_in_the_same_batch() {
        reportAndAccept();
        poison();
        erase();
        catchUp();
        assertThat(snapshot().version()).isEqualTo(1);
        assertThat(ciphers(issue)).isZero();
        assertThat(comparison.of(Set.of(issue.value())).differences()).isEmpty();
    }

    /** No position is caught up to beyond a stream that waits, so the erasure is not among what is due. */
    @Test
    void a_stream_that_stands_still_differs_from_nothing_when_events_come_one_by_one() {
        reportAndAccept();
        poison();
        erase();
        projection.begin();
        for (RecordedEvent event : databases.log().stream(issue.value())) {
            projection.apply(List.of(event), Checkpoint.NONE);
        }
        assertThat(ciphers(issue)).isZero();
        assertThat(comparison.of(Set.of(issue.value())).differences()).isEmpty();
    }

    @Test
    void a_view_that_fails_holds_no_erasure_back() {
        reportAndAccept();
        catchUp();
        trap.poisonous = issue.value();
        histories.live(issue, waived());
        catchUp();
        trap.quote = QUOTE;
        erase();
        catchUp();
        assertThat(ciphers(issue)).isZero();

        trap.poisonous = null;
        assertThat(new Parking(views, projection).unpark(issue.value())).isTrue();
        assertThat(snapshot().version()).isEqualTo(3);
        assertThat(ciphers(issue)).isZero();
        assertThat(comparison.of(Set.of(issue.value())).differences()).isEmpty();
    }

    @Test
    void an_erasure_that_itself_cannot_be_shown_purges_all_the_same() {
        reportAndAccept();
        catchUp();
        trap.poisonous = issue.value();
        trap.quote = QUOTE;
        erase();
        catchUp();
        assertThat(snapshot().version()).isEqualTo(1);
        assertThat(ciphers(issue)).isZero();
        assertThat(reason()).doesNotContain("13800000000");
    }

    @Test
    void the_database_takes_no_samples_of_what_may_hold_ciphertext() {
        reportAndAccept();
        catchUp();
        poison();
        catchUp();
        JdbcTemplate owner = new JdbcTemplate(databases.owner());

        owner.execute("analyze view.details, view.history, view.parked");

        assertThat(owner.queryForList("select attname from pg_stats where schemaname = 'view'", String.class))
                .contains("stream", "recorded_at", "parked_at")
                .doesNotContain("state", "payload", "reason");
    }

    @Test
    void a_rebuilt_read_model_says_the_same() {
        reportAndAccept();
        erase();
        histories.live(issue, waived(), closed());
        IssueId still = newIssue();
        histories.live(still, reported("g11", "停住"));
        histories.append(still, List.of(new NewEvent("issue.eaten", 1, "{}".getBytes(UTF_8), new byte[0])));
        catchUp();
        Rebuild rebuild = new Rebuild(views, projection, new Boundaries(views, County.DIRECTORY));

        rebuild.into(databases.owner(), ViewSchema.NEXT);

        assertThat(rebuild.differences(ViewSchema.NEXT).values()).containsOnly(0L);
    }

    private void reportAndAccept() {
        histories.live(
                issue, reported("g11", "路灯不亮"), accepted(Level.VILLAGE, "u-v11", Histories.START.plusSeconds(3_600)));
    }

    private void poison() {
        byte[] quoting = ("{\"issue\":\"" + QUOTE + "\"}").getBytes(UTF_8);
        histories.append(issue, List.of(new NewEvent("issue.urged", 1, quoting, new byte[0])));
    }

    private void erase() {
        SubjectId subject = StreamEventCodec.sealed()
                                .decode(databases.log().stream(issue.value()).getFirst())
                        instanceof IssueReported reported
                ? reported.reporter().subject()
                : new SubjectId(UUID.randomUUID());
        histories.live(issue, erased(subject));
    }

    private void catchUp() {
        projection.catchUp(() -> false);
    }

    /** In every table of the read model, wherever it stands in the row. */
    private long ciphers(IssueId of) {
        return ViewSchema.TABLES.stream()
                .mapToLong(table -> sql
                        .queryForList(
                                "select to_jsonb(t)::text from view." + table + " t where stream = ?",
                                String.class,
                                of.value())
                        .stream()
                        .filter(row -> row.contains("cipher") || row.contains(hex("\"cipher\"")))
                        .count())
                .sum();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    private byte[] payload(int sequence) {
        return Objects.requireNonNull(sql.queryForObject(
                "select payload from view.history where stream = ? and sequence = ?",
                byte[].class,
                issue.value(),
                sequence));
    }

    private List<String> hashes() {
        return sql
                .queryForList(
                        "select hash from view.history where stream = ? order by sequence", byte[].class, issue.value())
                .stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    private List<String> hashesOfLog() {
        return databases.log().stream(issue.value()).stream()
                .map(event -> HexFormat.of().formatHex(event.hash()))
                .toList();
    }

    private String reason() {
        return String.valueOf(
                sql.queryForObject("select reason from view.parked where stream = ?", String.class, issue.value()));
    }

    private Issue snapshot() {
        return views.client()
                .sql("select number, position, state from details where stream = ?")
                .param(issue.value())
                .query((row, n) -> Snapshot.read(Issue.KIND, row))
                .single()
                .state();
    }

    private Projection projection() {
        List<View<?>> all = new ArrayList<>(ViewsForTest.all());
        all.add(trap);
        return new Projection(views, all, databases.log(), StreamEventCodec.sealed(), Clock.systemUTC());
    }
}
