package org.lianshou.command.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.BreakingOrders;
import org.lianshou.command.order.Order;
import org.lianshou.command.session.MajorMatterCommand.PublishDecision;
import org.lianshou.issue.IssueId;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.session.SessionId;

/** When minutes are approved each issue hears its outcome, once, and the session notes once what it said. */
class OutcomesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ADOPTED = "issue.plan-adopted";
    private static final String DELIVERED = "session.outcome-delivered";
    private static final String REFUSED = "session.outcome-refused";

    @TempDir
    private Path folder;

    private VillageDesk desk;

    @BeforeEach
    void open() {
        desk = new VillageDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void issues_hear_when_the_minutes_are_approved_and_not_before() {
        IssueId road = desk.accepted();
        IssueId bridge = desk.accepted();
        SessionId session = desk.drafted(false, road, bridge);
        try (var automation = desk.automation(UnaryOperator.identity())) {
            await(() -> automation.followed() == desk.head());
            assertThat(desk.count(road.value(), ADOPTED)).isZero();

            desk.approve(session);
            await(() -> isDelivered(session));
        }
        assertThat(desk.count(road.value(), ADOPTED)).isEqualTo(1);
        assertThat(desk.count(bridge.value(), ADOPTED)).isEqualTo(1);
        assertThat(desk.count(session.value(), DELIVERED)).isEqualTo(2);
    }

    @Test
    void what_the_issue_refuses_is_noted_with_its_own_code() {
        IssueId road = desk.accepted();
        SessionId session = desk.drafted(false, road);
        desk.withdraw(road);
        desk.approve(session);
        try (var automation = desk.automation(UnaryOperator.identity())) {
            await(() -> isDelivered(session));
            await(() -> automation.followed() == desk.head());
        }
        assertThat(desk.session(session).item(road).map(Item::delivery)).contains(new Item.Delivery("out-of-step"));
        assertThat(desk.count(session.value(), REFUSED)).isEqualTo(1);
    }

    @Test
    void a_crash_after_the_issue_heard_and_before_the_session_noted_it_loses_and_doubles_nothing() {
        breaksOnce(order -> order.beginning() instanceof JointSession, false);
    }

    @Test
    void a_crash_after_the_session_noted_it_and_before_the_cursor_moved_doubles_nothing() {
        breaksOnce(order -> order.beginning() instanceof JointSession, true);
    }

    @Test
    void a_crash_after_the_issue_was_written_and_before_that_was_known_doubles_nothing() {
        breaksOnce(order -> !(order.beginning() instanceof JointSession), true);
    }

    @Test
    void an_automation_that_forgot_how_far_it_was_doubles_nothing() throws Exception {
        IssueId road = desk.accepted();
        SessionId session = desk.drafted(false, road);
        desk.approve(session);
        try (var first = desk.automation(UnaryOperator.identity())) {
            await(() -> first.followed() == desk.head() && isDelivered(session));
        }
        desk.forgetCursor();
        try (var again = desk.automation(UnaryOperator.identity())) {
            await(() -> again.followed() == desk.head());
            assertThat(again.trouble()).isEmpty();
        }
        once(road, session);
    }

    @Test
    void a_major_matter_reaches_its_issue_after_publication() {
        IssueId road = desk.accepted();
        SessionId session = desk.drafted(true, road);
        desk.approve(session);
        try (var automation = desk.automation(UnaryOperator.identity())) {
            await(() -> automation.followed() == desk.head());
            assertThat(desk.count(road.value(), ADOPTED)).isZero();

            desk.give(session, new PublishDecision(road, null));
            await(() -> isDelivered(session));
        }
        once(road, session);
    }

    /** Two processes at once: the lease lets one work, and where both did the keys would hold. */
    @Test
    void two_processes_deliver_once() {
        IssueId road = desk.accepted();
        SessionId session = desk.drafted(false, road);
        try (var one = desk.automation(UnaryOperator.identity());
                var other = desk.automation(UnaryOperator.identity())) {
            desk.approve(session);
            await(() -> Math.max(one.followed(), other.followed()) == desk.head() && isDelivered(session));
        }
        once(road, session);
    }

    private void breaksOnce(Predicate<Order<?>> which, boolean afterwards) {
        IssueId road = desk.accepted();
        SessionId session = desk.drafted(false, road);
        desk.approve(session);
        AtomicInteger broken = new AtomicInteger();
        try (var automation = desk.automation(orders -> new BreakingOrders(orders, which, afterwards, broken))) {
            await(() -> automation.followed() == desk.head() && isDelivered(session));
        }
        assertThat(broken).hasPositiveValue();
        once(road, session);
    }

    private void once(IssueId issue, SessionId session) {
        assertThat(desk.count(issue.value(), ADOPTED)).isEqualTo(1);
        assertThat(desk.count(session.value(), DELIVERED)).isEqualTo(1);
        assertThat(desk.count(session.value(), REFUSED)).isZero();
    }

    private boolean isDelivered(SessionId session) {
        return desk.session(session).agenda().stream().allMatch(item -> item.delivery() != null);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
