package org.lianshou.command.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.AreaTree;
import org.lianshou.area.LiveChronicle;
import org.lianshou.area.TreeId;
import org.lianshou.command.hotline.HotlineCommand;
import org.lianshou.command.imports.CountyProfile.Asked;
import org.lianshou.command.imports.CountyProfile.OfDuty;
import org.lianshou.command.imports.CountyProfile.OfHotline;
import org.lianshou.command.imports.CountyProfile.OfTree;
import org.lianshou.command.order.AreaAsking;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.DutyInstruction;
import org.lianshou.command.order.HotlineInstruction;
import org.lianshou.command.order.NothingFollows;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.TreeInstruction;
import org.lianshou.directory.Person;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.PersonId;
import org.lianshou.policy.WorkCalendar;

/** Gives the orders that rows about the county ask for, each by the rules; what is so already is left as it is. */
final class CountyRows {
    private final Orders orders;
    private final Rulebook rulebook;
    private final LiveChronicle county;
    private final Clock clock;

    CountyRows(Orders orders, Rulebook rulebook, LiveChronicle county, Clock clock) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.county = county;
        this.clock = clock;
    }

    /** @throws org.lianshou.command.rule.RuleRefused where a rule says no */
    Receipt take(CsvRow row, String key, Asked asked, PersonId by) {
        Instant now = clock.instant();
        if (asked.isSo(county.upToDate(), WorkCalendar.day(now))) {
            return soAlready(row, key);
        }
        try {
            Done done = orders.give(order(asked, asking(by, now)), null, new byte[0]);
            return Receipt.accepted(row, key, null, done.position(), false, null);
        } catch (NothingFollows itIsSo) {
            return soAlready(row, key);
        }
    }

    private static Receipt soAlready(CsvRow row, String key) {
        return Receipt.accepted(row, key, null, null, true, "it is so already");
    }

    private Order<?> order(Asked asked, AreaAsking asking) {
        return switch (asked) {
            case OfTree tree -> {
                AreaTree none = AreaTree.empty(TreeId.of(rulebook.directory().county()));
                yield new Order<>(none, new SeenVersion.Any(), List.of(new TreeInstruction(tree.command(), asking)));
            }
            case OfDuty duty -> {
                if (county.upToDate().node(duty.area(), Instant.MAX).isEmpty()) {
                    throw new InvalidInput("area", "unknown-area", "names no area of the county");
                }
                yield new Order<>(
                        AreaDuty.none(duty.area()),
                        new SeenVersion.Any(),
                        List.of(new DutyInstruction(duty.area(), duty.command(), asking)));
            }
            case OfHotline hotline -> {
                HotlineCommand command = hotline.command();
                yield new Order<>(
                        HotlineMonth.of(hotline.unit(), YearMonth.from(command.day())),
                        new SeenVersion.Any(),
                        List.of(new HotlineInstruction(
                                command, hotline.unit(), asking.person(), true, asking.at(), rulebook)));
            }
        };
    }

    private AreaAsking asking(PersonId by, Instant now) {
        Person person = rulebook.directory()
                .person(by)
                .orElseThrow(() -> new IllegalStateException("the directory does not know " + by + " any more"));
        return new AreaAsking(person, true, now, rulebook, county);
    }
}
