package org.lianshou.command.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.StreetLights;
import org.lianshou.command.clock.SetClock;
import org.lianshou.command.issue.ClockCommand.Strike;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.command.issue.Context;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.issue.Actor;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;
import org.lianshou.policy.Cadence;
import org.lianshou.supervision.OrderId;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Reminder;
import org.lianshou.supervision.SupervisionOrder;

/** Who is told of a petition on which nobody decides: the desk of its place, on Mondays, and by an order in the end. */
class WhenPetitionIsUndecidedTest {
    private static final String ISSUED = "supervision-order.issued";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Monday 2 November 2026 at 9 by the clock on the county's wall: due when the 18th begins. */
    private final SetClock clock = new SetClock(Instant.parse("2026-11-02T01:00:00Z"));

    @TempDir
    private Path folder;

    private SupervisingNode node;

    @BeforeEach
    void open() {
        node = new SupervisingNode(CommandDatabase.fresh(), folder, clock);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_desk_is_reminded_in_the_week_in_which_it_is_due_and_from_then_on() {
        IssueId petition = reported();
        assertThat(remindedOn("2026-11-09")).isEmpty();
        Reminder due = remindedOn("2026-11-16").getFirst();
        assertThat(due.unit()).isEqualTo(SupervisingNode.VILLAGE);
        assertThat(due.due()).isEqualTo(1);
        assertThat(due.late()).isZero();
        Reminder.Matter matter = due.matters().getFirst();
        assertThat(matter.issue()).isEqualTo(petition);
        assertThat(matter.due()).isEqualTo(Instant.parse("2026-11-17T16:00:00Z"));
        assertThat(remindedOn("2026-11-23").getFirst().late()).isEqualTo(1);
    }

    @Test
    void beyond_tolerance_the_desk_is_ordered_to_account_for_it_and_not_before() throws Exception {
        IssueId petition = reported();
        clock.on(Duration.ofDays(16));
        strike(petition);
        assertThat(node.all("issue.deadline-missed")).hasSize(1);
        followed();
        assertThat(node.all(ISSUED)).isEmpty();

        clock.on(Duration.ofDays(1));
        strike(petition);
        assertThat(node.all("issue.deadline-missed")).hasSize(2);
        followed();
        followed();
        SupervisionOrder order = node.stored(SupervisionOrder.notIssued(new OrderId(node.streamOfOnly(ISSUED))));
        assertThat(order.issued().unit()).isEqualTo(SupervisingNode.VILLAGE);
        assertThat(order.issued().issues()).containsExactly(petition);
        assertThat(order.issued().ground().code()).isEqualTo("petition-undecided");
    }

    private IssueId reported() {
        IssueId issue = new IssueId(new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0001L));
        Report lights = StreetLights.reportedBy("沈桂芳", "139 0000 4242", null);
        Report petition = new Report(
                lights.source(),
                lights.kind(),
                lights.appealType(),
                null,
                null,
                new CategoryId("petition-stability"),
                null,
                "征地补偿",
                "补偿款至今未到账。",
                lights.area(),
                lights.place(),
                lights.reporter(),
                null,
                List.of(),
                null,
                null);
        node.give(issue, "operator", petition);
        return issue;
    }

    private List<Reminder> remindedOn(String monday) {
        Period week = Period.of(Cadence.WEEKLY, LocalDate.parse(monday));
        clock.on(Duration.between(clock.instant(), week.begin()));
        return node.contents()
                .reminders(week, node.contents().before(week.begin()))
                .reminders();
    }

    private void strike(IssueId issue) {
        Order<Issue> order = Order.of(
                issue,
                new SeenVersion.Any(),
                new Strike(),
                (stored, command) -> new Context(
                        new Actor(new PersonId("clock"), Role.SYSTEM, null),
                        clock.instant(),
                        false,
                        SupervisingNode.RULES.policyFor(stored, command, clock.instant()),
                        SupervisingNode.RULES.calendar(),
                        SupervisingNode.RULES.directory(),
                        new SubjectId(issue.value()),
                        Map.of(),
                        false));
        node.orders().give(order, null, new byte[0]);
    }

    private void followed() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var automation = node.automation(UnaryOperator.identity())) {
            while (automation.followed() != node.head()) {
                assertThat(System.nanoTime()).as("patience").isLessThan(end);
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(automation.trouble()).isEmpty();
        }
    }
}
