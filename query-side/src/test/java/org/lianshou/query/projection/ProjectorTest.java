package org.lianshou.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.dispatched;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;
import static org.lianshou.query.Histories.waived;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.NewEvent;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.issue.Stage;
import org.lianshou.query.County;
import org.lianshou.query.Databases;
import org.lianshou.query.Histories;
import org.lianshou.query.ViewsForTest;
import org.lianshou.wire.StreamEventCodec;

class ProjectorTest {

    private final Databases databases = new Databases();
    private final Histories histories = databases.histories();
    private final PublishedTopic topic = new PublishedTopic();
    private final Trap trap = new Trap();
    private final ViewDatabase views = new ViewDatabase(databases.query(), ViewSchema.LIVE);
    private final Projection projection = projection();
    private final Parking parking = new Parking(views, projection);
    private Projector projector = new Projector(projection, topic.settings());

    @AfterEach
    void stop() {
        projector.stop();
        databases.close();
    }

    @Test
    void a_redelivered_event_is_shown_once() {
        startOnEmptyLog();
        IssueId issue = dispatchedIssue();
        publish(0);
        publish(0);
        publish(0);
        await(() -> offsets() == 12);

        assertThat(rows("history")).isEqualTo(4);
        assertThat(snapshot(issue).state().stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(Progress.of(views).orElseThrow().applied()).isEqualTo(4);
        assertThat(parking.all()).isEmpty();
    }

    @Test
    void a_hole_is_filled_from_the_log() {
        startOnEmptyLog();
        IssueId issue = dispatchedIssue();

        topic.publish(List.of(all(0).getFirst(), all(0).getLast()));
        awaitShown();

        assertThat(snapshot(issue).state().version()).isEqualTo(3);
        assertThat(rows("history")).isEqualTo(4);
    }

    @Test
    void an_event_without_its_hash_is_looked_up_in_the_log() {
        startOnEmptyLog();
        dispatchedIssue();

        topic.publish(all(0).stream().map(ProjectorTest::withoutHash).toList());
        awaitShown();

        assertThat(rows("history where length(hash) = 32")).isEqualTo(4);
    }

    @Test
    void an_event_of_an_unknown_type_parks_its_stream_alone() {
        startOnEmptyLog();
        IssueId poisoned = dispatchedIssue();
        histories.append(poisoned, List.of(new NewEvent("issue.eaten", 1, "{}".getBytes(UTF_8), new byte[0])));
        IssueId other = dispatchedIssue();

        publish(0);
        await(() -> rows("history") == 8);

        assertThat(parking.all()).extracting(ParkedStream::stream).containsExactly(poisoned.value());
        assertThat(parking.all().getFirst().sequence()).isEqualTo(4);
        assertThat(snapshot(poisoned).state().version()).isEqualTo(3);
        assertThat(snapshot(other).state().version()).isEqualTo(3);
        assertThat(parking.unpark(poisoned.value())).as("nothing was mended").isFalse();
    }

    @Test
    void broken_json_parks_and_what_the_log_has_whole_goes_again() {
        startOnEmptyLog();
        IssueId issue = dispatchedIssue();
        List<RecordedEvent> events = all(0);

        topic.publish(List.of(broken(events.getFirst()), events.get(1)));
        await(() -> parking.count() == 1);

        assertThat(parking.unpark(issue.value())).isTrue();
        assertThat(snapshot(issue).state().version()).isEqualTo(3);
        assertThat(parking.all()).isEmpty();
    }

    @Test
    void unreadable_headers_park_the_stream_of_the_key() {
        startOnEmptyLog();
        IssueId issue = dispatchedIssue();

        topic.publishUnreadable(issue.value());
        await(() -> parking.count() == 1);

        assertThat(parking.unpark(issue.value())).isTrue();
        assertThat(rows("history")).isEqualTo(4);
    }

    @Test
    void a_view_that_fails_on_one_issue_parks_only_that() {
        startOnEmptyLog();
        IssueId poisoned = dispatchedIssue();
        IssueId other = dispatchedIssue();
        trap.poisonous = poisoned.value();

        publish(0);
        await(() -> rows("history") == 4 && parking.count() == 1);

        assertThat(snapshot(other).state().version()).isEqualTo(3);
        assertThat(rows("details")).isEqualTo(1);
        trap.poisonous = null;
        assertThat(parking.unpark(poisoned.value())).isTrue();
        assertThat(rows("history")).isEqualTo(8);
    }

    @Test
    void an_outage_loses_nothing_and_parks_nothing() {
        startOnEmptyLog();
        trap.outages.set(3);
        dispatchedIssue();

        publish(0);
        awaitShown();

        assertThat(parking.all()).isEmpty();
        assertThat(trap.outages).hasValue(0);
    }

    @Test
    void a_restart_goes_on_where_it_was() {
        startOnEmptyLog();
        dispatchedIssue();
        publish(0);
        awaitShown();
        projector.stop();

        IssueId later = dispatchedIssue();
        publish(4);
        projector = new Projector(projection, topic.settings());
        projector.start();
        awaitShown();

        assertThat(snapshot(later).state().version()).isEqualTo(3);
        assertThat(offsets()).isEqualTo(8);
    }

    @Test
    void a_topic_made_anew_is_caught_up_from_the_log() throws Exception {
        startOnEmptyLog();
        dispatchedIssue();
        publish(0);
        awaitShown();

        topic.makeAnew();
        IssueId neverPublished = dispatchedIssue();
        awaitShown();
        IssueId later = dispatchedIssue();
        publish(8);
        awaitShown();

        assertThat(snapshot(neverPublished).state().version()).isEqualTo(3);
        assertThat(snapshot(later).state().version()).isEqualTo(3);
        assertThat(rows("history")).isEqualTo(12);
    }

    @Test
    void a_topic_made_anew_and_filled_further_than_before_while_we_were_away_is_noticed() throws Exception {
        startOnEmptyLog();
        dispatchedIssue();
        publish(0);
        awaitShown();
        projector.stop();

        topic.makeAnew();
        IssueId neverPublished = dispatchedIssue();
        for (int i = 0; i < 8; i++) {
            dispatchedIssue();
        }
        publish(8);
        projector = new Projector(projection, topic.settings());
        projector.start();
        awaitShown();

        assertThat(snapshot(neverPublished).state().version()).isEqualTo(3);
    }

    @Test
    void another_life_of_the_log_empties_the_views_first() throws Exception {
        startOnEmptyLog();
        dispatchedIssue();
        publish(0);
        awaitShown();
        projector.stop();
        views.client()
                .sql("insert into notice select gen_random_uuid(), 99, '', '', '', '', now(), now(), now(), '', 99")
                .update();

        try (var owner = databases.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("update log.head set epoch = epoch + 1");
        }
        projection.catchUp(() -> false);

        assertThat(rows("notice")).isZero();
        assertThat(rows("history")).isEqualTo(4);
    }

    @Test
    void a_rebuilt_read_model_equals_the_live_one_and_takes_its_place() throws Exception {
        startOnEmptyLog();
        IssueId posted = newIssue();
        histories.publish(posted, "v11", "修路");
        dispatchedIssue();
        publish(0);
        awaitShown();
        Rebuild rebuild = new Rebuild(views, projection, new Boundaries(views, County.DIRECTORY));

        rebuild.into(databases.owner(), "view_next");

        assertThat(rebuild.differences("view_next").values()).containsOnly(0L);
        views.client()
                .sql("update view_next.register set summary = 'x' where stream = ?")
                .param(posted.value())
                .update();
        assertThat(rebuild.differences("view_next")).containsEntry("register", 2L);

        rebuild.switchTo(databases.owner(), "view_next");
        IssueId later = dispatchedIssue();
        publish(14);
        awaitShown();
        assertThat(snapshot(later).state().version()).isEqualTo(3);
        assertThat(rows("register where summary = 'x'")).isEqualTo(1);
    }

    private Projection projection() {
        List<View<?>> all = new ArrayList<>(ViewsForTest.all());
        all.add(trap);
        return new Projection(views, all, databases.log(), StreamEventCodec.sealed(), Clock.systemUTC());
    }

    private IssueId dispatchedIssue() {
        IssueId issue = newIssue();
        histories.live(
                issue,
                reported("g11", "路面破损"),
                accepted(Level.VILLAGE, "u-v11", Histories.START.plus(Duration.ofDays(7))),
                waived(),
                dispatched("u-roads", "u-water"));
        return issue;
    }

    /** So that what follows comes through the topic and not from catching up. */
    private void startOnEmptyLog() {
        projector.start();
        await(() -> Progress.of(views).map(Progress::topic).isPresent());
    }

    private List<RecordedEvent> all(long after) {
        return databases.log().after(after, 1_000);
    }

    private void publish(long after) {
        topic.publish(all(after));
    }

    private void awaitShown() {
        await(() -> Progress.of(views).map(Progress::applied).orElse(-1L)
                == databases.log().head().position());
    }

    private static void await(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** How many records of the topic were read. */
    private long offsets() {
        return Progress.offsets(views.client()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long rows(String table) {
        return views.client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private Snapshot<Issue> snapshot(IssueId issue) {
        return views.client()
                .sql("select number, position, state from details where stream = ?")
                .param(issue.value())
                .query((row, n) -> Snapshot.read(Issue.KIND, row))
                .single();
    }

    private static RecordedEvent withoutHash(RecordedEvent event) {
        return with(event, event.payload(), new byte[0]);
    }

    private static RecordedEvent broken(RecordedEvent event) {
        return with(event, "{\"issue\":".getBytes(UTF_8), event.hash());
    }

    private static RecordedEvent with(RecordedEvent event, byte[] payload, byte[] hash) {
        return new RecordedEvent(
                event.position(),
                event.stream(),
                event.sequence(),
                event.type(),
                event.revision(),
                payload,
                event.metadata(),
                event.recordedAt(),
                event.previousHash(),
                hash,
                event.epoch(),
                event.logId());
    }
}
