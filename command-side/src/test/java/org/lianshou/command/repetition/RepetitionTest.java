package org.lianshou.command.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.BreakingOrders;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.LineageCommand.ReleaseFromGathering;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;

/** The third like issue raises one over all of them, once; later ones join it. */
class RepetitionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ESCALATED = "issue.escalated";
    private static final String GATHERED = "issue.gathered-into";

    @TempDir
    private Path folder;

    private @Nullable GridDesk open;

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    @Test
    void the_third_raises_one_issue_and_the_fourth_joins_it() {
        GridDesk desk = desk(0);
        try (var automation = desk.automation(UnaryOperator.identity())) {
            IssueId one = desk.accepted();
            IssueId two = desk.accepted();
            await(() -> automation.followed() == desk.head());
            assertThat(desk.streamsWith(ESCALATED)).isEmpty();

            IssueId three = desk.accepted();
            await(() -> automation.followed() == desk.head()
                    && !desk.streamsWith(ESCALATED).isEmpty());
            Issue gathering = raised(desk, one, two, three);
            assertThat(gathering.accepted().level()).isEqualTo(Level.TOWNSHIP);

            IssueId four = desk.accepted();
            await(() -> desk.streamsWith(GATHERED).size() == 4);
            assertThat(raised(desk, one, two, three, four)).isEqualTo(gathering);
        }
    }

    @Test
    void what_was_before_and_what_is_a_duplicate_does_not_count() {
        GridDesk desk = desk(5);
        try (var automation = desk.automation(UnaryOperator.identity())) {
            IssueId one = desk.accepted();
            IssueId two = desk.accepted();
            IssueId duplicate = desk.reported();
            desk.give(duplicate, new SeenVersion.Any(), new CollectionCommand.Link(one, "同一处"));
            await(() -> automation.followed() == desk.head());
            assertThat(desk.streamsWith(ESCALATED)).isEmpty();
            assertThat(desk.issue(two).kin().gathering()).isNull();
        }
    }

    @Test
    void one_that_a_person_took_out_is_not_gathered_again() {
        GridDesk desk = desk(0);
        try (var automation = desk.automation(UnaryOperator.identity())) {
            IssueId one = desk.accepted();
            desk.accepted();
            desk.accepted();
            await(() -> desk.streamsWith(GATHERED).size() == 3);
            desk.give(one, new SeenVersion.Any(), new ReleaseFromGathering(new Ground("another", "不是同一段")));
            desk.accepted();
            await(() -> desk.streamsWith(GATHERED).size() == 4 && automation.followed() == desk.head());
            assertThat(desk.issue(one).kin().gathering()).isNull();
        }
    }

    @Test
    void a_crash_before_it_was_raised_loses_nothing() {
        breaksOnce(false);
    }

    @Test
    void a_crash_after_it_was_raised_doubles_nothing() {
        breaksOnce(true);
    }

    @Test
    void an_automation_that_forgot_everything_doubles_nothing() throws Exception {
        GridDesk desk = desk(0);
        IssueId[] all = {desk.accepted(), desk.accepted(), desk.accepted(), desk.accepted()};
        try (var first = desk.automation(UnaryOperator.identity())) {
            await(() -> desk.streamsWith(GATHERED).size() == 4 && first.followed() == desk.head());
        }
        desk.forget();
        try (var again = desk.automation(UnaryOperator.identity())) {
            await(() -> again.followed() == desk.head());
            assertThat(again.trouble()).isEmpty();
        }
        raised(desk, all);
    }

    private void breaksOnce(boolean afterwards) {
        GridDesk desk = desk(0);
        IssueId[] all = {desk.accepted(), desk.accepted(), desk.accepted()};
        AtomicInteger broken = new AtomicInteger();
        try (var automation = desk.automation(orders -> new BreakingOrders(orders, any -> true, afterwards, broken))) {
            await(() -> desk.streamsWith(GATHERED).size() == 3 && automation.followed() == desk.head());
        }
        assertThat(broken).hasPositiveValue();
        raised(desk, all);
    }

    /** The one gathering, of which each of these is a member, once. */
    private static Issue raised(GridDesk desk, IssueId... members) {
        List<UUID> gatherings = desk.streamsWith(ESCALATED);
        assertThat(gatherings).hasSize(1);
        assertThat(desk.streamsWith(GATHERED))
                .containsExactlyInAnyOrder(
                        List.of(members).stream().map(IssueId::value).toArray(UUID[]::new));
        IssueId gathering = new IssueId(gatherings.getFirst());
        for (IssueId member : members) {
            assertThat(desk.issue(member).kin().gathering()).isEqualTo(gathering);
        }
        return desk.issue(gathering);
    }

    private GridDesk desk(int before) {
        GridDesk desk = new GridDesk(folder, before);
        open = desk;
        return desk;
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
