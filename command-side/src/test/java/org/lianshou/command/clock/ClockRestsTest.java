package org.lianshou.command.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.SessionAsker;
import org.lianshou.command.order.StaleVersion;
import org.lianshou.command.session.ConveningCommand.AddItem;
import org.lianshou.command.session.ConveningCommand.CallOff;
import org.lianshou.command.session.ConveningCommand.Convene;
import org.lianshou.command.session.ConveningCommand.GivenItem;
import org.lianshou.command.session.SessionContext;
import org.lianshou.command.session.SessionRefusal;
import org.lianshou.command.session.SessionRefused;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Card;
import org.lianshou.issue.ClockEvent.DeadlineMissed;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.DiscussionEvent.IssuePutOnAgenda;
import org.lianshou.issue.DiscussionEvent.IssueTakenOffAgenda;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.RunningClock;
import org.lianshou.session.JointSession;
import org.lianshou.session.Mode;
import org.lianshou.session.SessionId;

/** A village puts issues on the agenda of Thursday evening: nobody is late with them before its outcome is due. */
class ClockRestsTest {
    /** A Monday, at nine in the county. */
    private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");

    private static final Instant THURSDAY_EVENING = Instant.parse("2026-11-05T11:00:00Z");
    private static final SessionId SESSION = new SessionId(new UUID(5, 1));
    private static final Ground GROUND = new Ground("flood", "防汛");

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock(MONDAY);
    private CommandNode node;
    private CommandNode other;

    @BeforeEach
    void open() {
        SubjectKeys keys = SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
        var database = CommandDatabase.fresh().command();
        node = new CommandNode(database, keys, clock);
        other = new CommandNode(database, keys, clock);
    }

    @AfterEach
    void close() throws Exception {
        node.close();
        other.close();
    }

    @Test
    void nobody_is_carded_before_the_session_and_then_whoever_owes_its_outcome() throws Exception {
        IssueId waiting = node.accepted(1).getFirst();
        IssueId left = node.accepted(1).getFirst();
        convene(waiting);

        strikeAt(THURSDAY_EVENING);
        assertThat(missed(waiting)).isEmpty();
        assertThat(missed(left)).contains(ClockKind.DISPATCH);

        strikeAt(Instant.parse("2026-11-06T16:00:00Z"));
        assertThat(missed(waiting)).containsExactly(ClockKind.DISCUSSION);
        assertThat(node.orders().stored(waiting).card()).isEqualTo(Card.YELLOW);
    }

    @Test
    void a_session_called_off_gives_its_issues_back_in_the_same_moment() throws Exception {
        List<IssueId> issues = node.accepted(3);
        convene(issues.toArray(IssueId[]::new));
        node.give(issues.getLast(), "operator", new CollectionCommand.Withdraw("已解决"));
        clock.on(Duration.ofDays(1));
        long before = node.reader.head().position();
        node.give(SESSION, new SeenVersion.Any(), new CallOff(GROUND));

        assertThat(node.reader.head().position()).as("itself and two issues").isEqualTo(before + 3);
        issues.subList(0, 2).forEach(issue -> {
            assertThat(node.events(issue).getLast()).isInstanceOf(IssueTakenOffAgenda.class);
            assertThat(node.orders().stored(issue).clocks())
                    .contains(new RunningClock(ClockKind.DISPATCH, clock.instant()));
        });
        strikeAt(THURSDAY_EVENING.plus(Duration.ofDays(2)));
        assertThat(missed(issues.getFirst())).contains(ClockKind.DISPATCH).doesNotContain(ClockKind.DISCUSSION);
    }

    /** Its caller has seen the session as it is, and need not look again. */
    @Test
    void what_changed_in_the_issue_alone_is_no_reason_to_refuse_the_session() {
        IssueId first = node.accepted(1).getFirst();
        IssueId next = node.accepted(1).getFirst();
        convene(first);
        AtomicBoolean urged = new AtomicBoolean();
        SessionAsker slow = (session, command) -> {
            SessionContext read = node.cadre().contextFor(session, command);
            if (!urged.getAndSet(true)) {
                CompletableFuture.runAsync(() -> other.give(next, "operator", new CollectionCommand.Urge("快一点")))
                        .join();
            }
            return read;
        };
        node.give(SESSION, new SeenVersion.Exactly(1), new AddItem(next, null), slow);
        node.give(next, "operator", new CollectionCommand.Urge("再快一点"));

        assertThat(count(next, IssuePutOnAgenda.class)).isEqualTo(1);
        assertThat(node.orders().stored(next).timing().awaits(SESSION.toString()))
                .isTrue();
        assertThatThrownBy(() -> node.give(SESSION, new SeenVersion.Exactly(1), new CallOff(GROUND)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void an_issue_that_may_not_be_discussed_keeps_the_whole_session_from_being_called() {
        IssueId open = node.accepted(1).getFirst();
        IssueId gone = node.accepted(1).getFirst();
        node.give(gone, "operator", new CollectionCommand.Withdraw("已解决"));

        assertThatThrownBy(() -> convene(open, gone))
                .isInstanceOfSatisfying(
                        SessionRefused.class,
                        no -> assertThat(no.reason()).isEqualTo(SessionRefusal.NOT_IN_DISCUSSION));
        assertThat(count(open, IssuePutOnAgenda.class)).isZero();
        assertThat(node.orders().stored(JointSession.notConvened(SESSION)).exists())
                .isFalse();
    }

    private void convene(IssueId... issues) {
        List<GivenItem> agenda =
                Stream.of(issues).map(issue -> new GivenItem(issue, null)).toList();
        AreaId village = new AreaId("330521001200");
        node.give(
                SESSION, new SeenVersion.Nothing(), new Convene(village, Mode.TALK, THURSDAY_EVENING, "文化礼堂", agenda));
    }

    private void strikeAt(Instant at) throws Exception {
        AlarmSetter setter = node.setAlarms();
        long head = node.reader.head().position();
        Patience.await(() -> setter.followed() >= head);
        assertThat(setter.trouble()).isEmpty();
        node.stopFollowingAndStriking();
        clock.on(Duration.between(clock.instant(), at));
        node.striker.strikeDue();
    }

    private List<ClockKind> missed(IssueId issue) {
        return node.events(issue).stream()
                .filter(DeadlineMissed.class::isInstance)
                .map(event -> ((DeadlineMissed) event).clock())
                .toList();
    }

    private long count(IssueId issue, Class<? extends IssueEvent> type) {
        return node.events(issue).stream().filter(type::isInstance).count();
    }
}
