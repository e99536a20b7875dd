package org.lianshou.command.supervising;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.VillageInstruction;
import org.lianshou.command.supervision.VillageRiskCommand.Assess;
import org.lianshou.issue.AreaId;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Assessment;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.VillageRisk;

/**
 * Works out the colour of each village when the first worked day of a week begins (周研判), each week once and in order, as of
 * that time. No village is assessed twice for a week, so whoever comes second changes nothing.
 */
public final class VillageColours {
    private static final String KIND = "village-colour";

    private final RoundRows rows;
    private final Contents contents;
    private final Orders orders;
    private final Rulebook rulebook;
    private final Clock clock;

    VillageColours(DataSource dataSource, Contents contents, Orders orders, Rulebook rulebook, Clock clock) {
        this.rows = new RoundRows(dataSource);
        this.contents = contents;
        this.orders = orders;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** All that is due by now, the earliest first. */
    void assessDue() {
        Instant now = clock.instant();
        rows.holdDue(
                KIND,
                period(WorkCalendar.day(now)).from(),
                this::period,
                period -> !heldAt(period).isAfter(now),
                this::assess);
    }

    private void assess(Period period) {
        Instant at = heldAt(period);
        contents.colours(period, contents.before(at)).forEach((village, colour) -> give(village, colour, at));
    }

    private Period period(LocalDate day) {
        return Period.of(rulebook.policies().at(WorkCalendar.startOf(day)).riskAnalyses(), day);
    }

    private Instant heldAt(Period period) {
        return period.firstWorked(rulebook.calendar());
    }

    private void give(AreaId village, Assessment colour, Instant at) {
        VillageInstruction instruction = new VillageInstruction(new Assess(colour), village, null, at, rulebook);
        Once.give(new Order<>(VillageRisk.of(village), new SeenVersion.Any(), List.of(instruction)), orders);
    }
}
