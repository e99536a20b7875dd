package org.lianshou.command.hotline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.hotline.HotlineCommand.CorrectDay;
import org.lianshou.command.hotline.HotlineCommand.EnterDay;
import org.lianshou.directory.Unit;
import org.lianshou.hotline.Calls;
import org.lianshou.hotline.DayFigures;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.hotline.HotlineMonthEvent;
import org.lianshou.hotline.HotlineMonthEvent.DayCorrected;
import org.lianshou.hotline.HotlineMonthEvent.DayEntered;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.WorkCalendar;

/** 热线话务: a day has its figures once it is over, and others take their place only on a ground. */
public final class HotlineRules {
    private HotlineRules() {}

    /**
     * The events that follow; none where the day has these very figures.
     *
     * @throws HotlineRefused where a rule says no
     */
    public static List<HotlineMonthEvent> decide(HotlineMonth month, HotlineCommand command, HotlineContext context) {
        Unit hotline = hotline(context);
        LocalDate day = command.day();
        boolean isOver = day.isBefore(WorkCalendar.day(context.at()));
        HotlineRefused.when(!isOver, HotlineRefusal.DAY_NOT_OVER, day);
        Calls known =
                month.on(day).map(DayFigures::last).map(DayFigures.Entry::calls).orElse(null);
        return command.calls().equals(known) ? List.of() : List.of(event(command, known, hotline, context));
    }

    private static Unit hotline(HotlineContext context) {
        UnitId unit = context.unit();
        Unit hotline = context.directory()
                .unit(unit)
                .orElseThrow(() -> new HotlineRefused(HotlineRefusal.UNKNOWN_UNIT, unit.value()));
        HotlineRefused.when(!context.directory().isHotline(unit), HotlineRefusal.NOT_A_HOTLINE, unit);
        HotlineRefused.when(context.isOfAnotherUnit(), HotlineRefusal.ANOTHERS_HOTLINE, unit);
        return hotline;
    }

    private static HotlineMonthEvent event(
            HotlineCommand command, @Nullable Calls known, Unit hotline, HotlineContext context) {
        return switch (command) {
            case EnterDay c -> {
                HotlineRefused.when(known != null, HotlineRefusal.ALREADY_ENTERED, c.day());
                yield new DayEntered(
                        hotline.id(), hotline.area(), context.act(), c.day(), c.calls(), context.standard());
            }
            case CorrectDay c -> {
                HotlineRefused.when(known == null, HotlineRefusal.NOT_ENTERED, c.day());
                yield new DayCorrected(
                        hotline.id(),
                        hotline.area(),
                        context.act(),
                        c.day(),
                        c.calls(),
                        context.standard(),
                        c.ground());
            }
        };
    }
}
