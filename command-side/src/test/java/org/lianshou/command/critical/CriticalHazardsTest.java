package org.lianshou.command.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.critical.HazardDesk.COUNTY_DESK;
import static org.lianshou.command.critical.HazardDesk.EMERGENCY;
import static org.lianshou.command.critical.HazardDesk.GRID;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.response.ResponseCommand;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Severity;
import org.lianshou.issue.UnitId;
import org.lianshou.response.Cause;
import org.lianshou.response.ResponseStage;
import org.lianshou.response.WholeNetResponse;
import org.lianshou.stream.StreamState;

/** A critical hazard that the county has calls upon the whole net, once, whatever stops in between. */
class CriticalHazardsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private HazardDesk desk;

    @BeforeEach
    void open() {
        desk = new HazardDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void acceptance_of_a_critical_hazard_opens_a_response_and_its_report_does_not() {
        IssueId hazard = desk.reported(Severity.CRITICAL);
        try (var automation = desk.automation(UnaryOperator.identity())) {
            await(() -> automation.followed() == desk.head());
            assertThat(desk.openings(hazard)).isZero();

            desk.accept(hazard, "village", GRID);
            await(() -> desk.openings(hazard) == 1);
        }
        WholeNetResponse response = desk.response(hazard);
        assertThat(response.opened().cause()).isEqualTo(Cause.SEVERITY);
        assertThat(response.leader()).isEqualTo(COUNTY_DESK);
        assertThat(response.units())
                .containsExactly(COUNTY_DESK, new UnitId("u-330521001"), new UnitId("u-330521001200"), GRID);
    }

    @Test
    void so_does_one_that_the_county_accepts_itself() {
        IssueId hazard = desk.reported(Severity.CRITICAL);
        desk.accept(hazard, "county", EMERGENCY);
        followed();
        assertThat(desk.response(hazard).leader()).isEqualTo(COUNTY_DESK);
        assertThat(desk.response(hazard).participant(EMERGENCY)).isPresent();
    }

    @Test
    void so_does_one_that_is_corrected_to_be_critical() {
        IssueId below = desk.accepted(Severity.MODERATE);
        IssueId above = desk.reported(Severity.MAJOR);
        desk.accept(above, "county", EMERGENCY);
        followed();
        assertThat(desk.openings(below) + desk.openings(above)).isZero();

        desk.correctTo(Severity.CRITICAL, "village", below);
        desk.correctTo(Severity.CRITICAL, "county", above);
        followed();
        assertThat(desk.openings(below)).isEqualTo(1);
        assertThat(desk.openings(above)).isEqualTo(1);
    }

    @Test
    void what_gathers_critical_hazards_is_answered_by_theirs() {
        IssueId one = desk.accepted(Severity.CRITICAL);
        IssueId other = desk.accepted(Severity.CRITICAL);
        IssueId gathering = desk.gathered(one, other);
        desk.accept(gathering, "county", EMERGENCY);
        followed();
        assertThat(desk.openings(one)).isEqualTo(1);
        assertThat(desk.openings(other)).isEqualTo(1);
        assertThat(desk.openings(gathering)).isZero();
    }

    @Test
    void one_that_was_opened_by_decision_is_the_one() {
        IssueId hazard = desk.accepted(Severity.MAJOR);
        desk.give(hazard, new ResponseCommand.Open(hazard, null, List.of(), "涉及多个单位"));
        desk.correctTo(Severity.CRITICAL, "village", hazard);
        followed();
        assertThat(desk.openings(hazard)).isEqualTo(1);
        assertThat(desk.response(hazard).opened().cause()).isEqualTo(Cause.DECISION);
    }

    @Test
    void a_crash_before_the_response_is_opened_loses_nothing() {
        breaksOnce(false);
    }

    @Test
    void a_crash_after_the_response_is_opened_and_before_the_cursor_moved_doubles_nothing() {
        breaksOnce(true);
    }

    @Test
    void an_automation_that_forgot_everything_opens_nothing_anew() {
        IssueId hazard = desk.accepted(Severity.CRITICAL);
        IssueId over = desk.accepted(Severity.CRITICAL);
        followed();
        desk.give(over, new ResponseCommand.StandDown(new Ground("under-control", "险情已控制")));

        desk.forget();
        followed();
        assertThat(desk.openings(hazard)).isEqualTo(1);
        assertThat(desk.openings(over)).isEqualTo(1);
        assertThat(desk.response(over).stage()).isEqualTo(ResponseStage.STOOD_DOWN);
    }

    /** Two processes at once: the lease lets one work, and where both did there would still be one. */
    @Test
    void two_processes_open_one() {
        IssueId hazard = desk.accepted(Severity.CRITICAL);
        try (var one = desk.automation(UnaryOperator.identity());
                var other = desk.automation(UnaryOperator.identity())) {
            await(() -> Math.max(one.followed(), other.followed()) == desk.head() && desk.openings(hazard) > 0);
        }
        assertThat(desk.openings(hazard)).isEqualTo(1);
    }

    @Test
    void to_a_log_that_is_there_already_nobody_is_called() {
        desk.withoutAutomation();
        IssueId before = desk.accepted(Severity.CRITICAL);
        desk.migrate();
        IssueId later = desk.accepted(Severity.CRITICAL);
        followed();
        assertThat(desk.openings(before)).isZero();
        assertThat(desk.openings(later)).isEqualTo(1);
    }

    private void breaksOnce(boolean afterwards) {
        IssueId hazard = desk.accepted(Severity.CRITICAL);
        AtomicBoolean broken = new AtomicBoolean();
        try (var automation = desk.automation(orders -> new Breaking(orders, afterwards, broken))) {
            await(() -> automation.followed() == desk.head() && desk.openings(hazard) > 0);
        }
        assertThat(broken).isTrue();
        assertThat(desk.openings(hazard)).isEqualTo(1);
    }

    /** By an automation that lives only until all is followed: what it opens is followed too. */
    private void followed() {
        try (var automation = desk.automation(UnaryOperator.identity())) {
            await(() -> automation.followed() == desk.head());
            assertThat(automation.trouble()).isEmpty();
        }
    }

    /** The real orders, of which the first ends as a crash would end it: before it is given, or unanswered. */
    private record Breaking(Orders real, boolean afterwards, AtomicBoolean broken) implements Orders {
        @Override
        public Done give(Order<?> order, @Nullable CommandKey key, byte[] metadata) {
            boolean breaks = !broken.getAndSet(true);
            if (breaks && !afterwards) {
                throw new IllegalStateException("broken before");
            }
            Done done = real.give(order, key, metadata);
            if (breaks) {
                throw new IllegalStateException("broken after");
            }
            return done;
        }

        @Override
        public <S extends StreamState<S>> S stored(S beginning) {
            return real.stored(beginning);
        }
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
