package org.lianshou.hotline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Ground;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;

/** 热线话务: a fact about what is known of a hotline's calls on one day. */
public sealed interface HotlineMonthEvent extends StreamEvent {
    UnitId unit();

    /** Where the hotline answered then. */
    AreaId area();

    Act act();

    LocalDate day();

    Calls calls();

    Standard standard();

    @Override
    default UUID stream() {
        return HotlineMonth.idOf(unit(), YearMonth.from(day()));
    }

    @Override
    default HotlineMonth beginning() {
        return HotlineMonth.of(unit(), YearMonth.from(day()));
    }

    /** A fact that a day's figures were entered. */
    @EventType("hotline-month.day-entered")
    record DayEntered(UnitId unit, AreaId area, Act act, LocalDate day, Calls calls, Standard standard)
            implements HotlineMonthEvent {}

    /** A fact that others took their place. */
    @EventType("hotline-month.day-corrected")
    record DayCorrected(UnitId unit, AreaId area, Act act, LocalDate day, Calls calls, Standard standard, Ground ground)
            implements HotlineMonthEvent {}
}
