package org.lianshou.command.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.issue.DiscussionCommand.WaiveDiscussion;
import org.lianshou.command.issue.LadderCommand.Escalate;
import org.lianshou.command.issue.ResolutionCommand.Dispatch;
import org.lianshou.command.issue.ResolutionCommand.SignFor;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.RunInstruction;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.supervision.SupervisionRunCommand;
import org.lianshou.directory.Person;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.EvaluationEvent.ReworkOrdered;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.LadderEvent;
import org.lianshou.issue.Level;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Cadence;
import org.lianshou.stream.StreamState;
import org.lianshou.supervision.OrderId;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.Prominent;
import org.lianshou.supervision.RoundDecision;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionOrder;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.Turn;

/** 评: the second failure goes up one level with supervision, a failure at the county goes to supervision; once each. */
class WhenEvaluationFailsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ISSUED = "supervision-order.issued";

    @TempDir
    private Path folder;

    private SupervisingNode node;

    @BeforeEach
    void open() {
        node = new SupervisingNode(CommandDatabase.fresh(), folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_second_failure_has_who_led_account_for_it_and_the_first_does_not() {
        IssueId issue = node.inProgress();
        node.done(issue, "village", false);
        followed();
        assertThat(node.all(ISSUED)).isEmpty();

        node.done(issue, "village", false);
        followed();
        SupervisionOrder order = onlyOrder();
        assertThat(node.stored(Issue.unreported(issue)).accepted().level()).isEqualTo(Level.TOWNSHIP);
        assertThat(order.issued().unit()).as("who led when it failed").isEqualTo(SupervisingNode.VILLAGE);
        assertThat(order.issued().issues()).containsExactly(issue);
        assertThat(order.issued().ground().code()).isEqualTo("failed-evaluation-again");
        assertThat(Objects.requireNonNull(order.by()).capacity()).isEqualTo(Role.SYSTEM);
    }

    @Test
    void a_failure_at_the_county_goes_to_supervision_at_once() {
        IssueId issue = node.accepted();
        node.give(issue, "village", new Escalate("需县里协调"));
        node.give(issue, "township", new Escalate("需县里协调"));
        UnitId housing = new UnitId("u-housing");
        node.give(issue, "county", new WaiveDiscussion(new Ground("minor-matter", "职责明确")));
        node.give(issue, "county", new Dispatch(housing, null, null));
        node.give(issue, "department", new SignFor());
        node.done(issue, "department", false);
        followed();
        assertThat(onlyOrder().issued().unit()).isEqualTo(housing);
        assertThat(onlyOrder().issued().ground().code()).isEqualTo("failed-evaluation-at-county");
    }

    @Test
    void the_reply_is_due_from_the_failure_and_not_from_when_the_system_came_to_it() {
        IssueId issue = failedTwice();
        RecordedEvent failure = node.all("issue.rework-ordered").getLast();
        followed();
        SupervisionOrder order = onlyOrder();
        assertThat(order.id()).isEqualTo(OrderId.following(issue, failure.position()));
        var rework = (ReworkOrdered) node.codec.decode(failure);
        var basis =
                Objects.requireNonNull(Objects.requireNonNull(order.replyBy()).basis());
        assertThat(basis.from()).isEqualTo(rework.act().occurredAt());
        assertThat(basis.figure()).isEqualTo("supervision.reply-within");
    }

    @Test
    void an_automation_that_forgot_how_far_it_was_doubles_nothing() throws Exception {
        failedTwice();
        followed();
        node.sql("update desk.supervision_cursor set position = 0");
        followed();
        assertThat(node.all(ISSUED)).hasSize(1);
    }

    @Test
    void a_crash_after_the_order_was_written_and_before_that_was_known_doubles_nothing() {
        failedTwice();
        AtomicBoolean broken = new AtomicBoolean();
        try (var automation = node.automation(orders -> new BreakingOnce(orders, broken))) {
            await(() -> automation.followed() == node.head());
        }
        assertThat(broken).isTrue();
        assertThat(node.all(ISSUED)).hasSize(1);
    }

    @Test
    void two_processes_order_once() {
        try (var one = node.automation(UnaryOperator.identity());
                var other = node.automation(UnaryOperator.identity())) {
            failedTwice();
            await(() -> Math.max(one.followed(), other.followed()) == node.head()
                    && !node.all(ISSUED).isEmpty());
        }
        assertThat(node.all(ISSUED)).hasSize(1);
    }

    @Test
    void what_a_round_decides_is_ordered_of_the_unit_that_it_names() {
        IssueId issue = node.inProgress();
        Period half = Period.of(Cadence.TWICE_A_MONTH, LocalDate.of(2026, 11, 1));
        Turn turn = new Turn(SupervisingNode.RULES.directory().county(), RunKind.COORDINATION, half);
        Prominent candidate = new Prominent(issue, SupervisingNode.VILLAGE, 0, 3, null);
        give(turn, null, new SupervisionRunCommand.Convene(new Pin(node.head(), Instant.now()), List.of(candidate)));
        UnitId housing = new UnitId("u-housing");
        give(
                turn,
                SupervisingNode.person("supervisor"),
                new SupervisionRunCommand.Decide(new RoundDecision(issue, housing, "三日内到场", true)));
        followed();
        followed();
        SupervisionOrder order = onlyOrder();
        assertThat(order.issued().unit()).isEqualTo(housing);
        assertThat(order.issued().listed()).isTrue();
        assertThat(order.issued().ground()).isEqualTo(new Ground("coordination-round", "三日内到场"));
    }

    private void give(Turn turn, @Nullable Person who, SupervisionRunCommand command) {
        var instruction = new RunInstruction(command, turn, who, Instant.now(), SupervisingNode.RULES);
        var order = new Order<>(SupervisionRun.notHeld(turn.id()), new SeenVersion.Any(), List.of(instruction));
        node.orders().give(order, null, new byte[0]);
    }

    private IssueId failedTwice() {
        IssueId issue = node.inProgress();
        node.done(issue, "village", false);
        node.done(issue, "village", false);
        assertThat(node.codec.decode(node.reader.stream(issue.value()).getLast()))
                .isInstanceOf(LadderEvent.IssueEscalated.class);
        return issue;
    }

    private SupervisionOrder onlyOrder() {
        return node.stored(SupervisionOrder.notIssued(new OrderId(node.streamOfOnly(ISSUED))));
    }

    /** Started, followed to the end of the log as it is then, and stopped. */
    private void followed() {
        try (var automation = node.automation(UnaryOperator.identity())) {
            await(() -> automation.followed() == node.head());
            assertThat(automation.trouble()).isEmpty();
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            rest();
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes, and then is gone, the first time. */
    private record BreakingOnce(Orders orders, AtomicBoolean broken) implements Orders {
        @Override
        public Done give(Order<?> order, @Nullable CommandKey key, byte[] metadata) {
            Done done = orders.give(order, key, metadata);
            if (broken.compareAndSet(false, true)) {
                throw new IllegalStateException("the process ends here");
            }
            return done;
        }

        @Override
        public <S extends StreamState<S>> S stored(S beginning) {
            return orders.stored(beginning);
        }
    }
}
