package org.lianshou.command.callout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutEvent;
import org.lianshou.callout.CallOutEvent.CallOutCalledOff;
import org.lianshou.callout.CallOutEvent.CallOutClosed;
import org.lianshou.callout.CallOutEvent.FindingsNoted;
import org.lianshou.callout.CallOutEvent.UnitExcused;
import org.lianshou.callout.CallOutEvent.UnitReportedIn;
import org.lianshou.callout.CallOutStage;
import org.lianshou.callout.CalledUnit;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/** 吹哨报到: the one door to a call-out's rules. Who was called, and until when, is {@link Calling}'s. */
public final class CallOutDecider {
    private CallOutDecider() {}

    /** The event that follows. @throws CallOutRefused where a rule says no */
    public static List<CallOutEvent> decide(CallOut callOut, CallOutCommand command, CallOutContext context) {
        if (callOut.exists()) {
            CallOutRefused.when(
                    callOut.stage() != CallOutStage.OPEN,
                    CallOutRefusal.CALL_OUT_OVER,
                    callOut.stage().label());
            Instant called = callOut.called().at();
            CallOutRefused.when(context.at().isBefore(called), CallOutRefusal.BEFORE_CALL, called);
        }
        return List.of(
                switch (command) {
                    case CallOutCommand.Call c -> Calling.call(callOut, c, context);
                    case CallOutCommand.AddUnit c -> Calling.add(callOut, c, context);
                    case CallOutCommand.ReportIn c -> reportIn(callOut, c, context);
                    case CallOutCommand.Excuse c -> excuse(callOut, c, context);
                    case CallOutCommand.NoteFindings c -> {
                        onTheSpot(callOut, context);
                        yield new FindingsNoted(callOut.id(), context.act(), c.words());
                    }
                    case CallOutCommand.Close c -> close(callOut, c, context);
                    case CallOutCommand.CallOff c -> callOff(callOut, c, context);
                });
    }

    /** Whoever is there says so, or the caller who sees them. Late is who comes when the time is over, if only just. */
    private static CallOutEvent reportIn(CallOut callOut, CallOutCommand.ReportIn c, CallOutContext context) {
        CalledUnit unit = owed(callOut, c.unit());
        boolean ofTheUnit = context.actsFor(c.unit());
        CallOutRefused.when(!ofTheUnit && !isCaller(callOut, context), CallOutRefusal.NOT_YOUR_UNIT, c.unit());
        return new UnitReportedIn(
                callOut.id(),
                context.act(),
                c.unit(),
                whoCame(c, ofTheUnit, context),
                unit.by(),
                unit.isLateAt(context.at()));
    }

    private static @Nullable PersonId whoCame(CallOutCommand.ReportIn c, boolean ofTheUnit, CallOutContext context) {
        PersonId person = c.person();
        if (person == null) {
            return ofTheUnit ? context.actor().person() : null;
        }
        boolean belongs = context.directory()
                .person(person)
                .orElseThrow(() -> new CallOutRefused(CallOutRefusal.UNKNOWN_PERSON, person))
                .actsFor(c.unit());
        CallOutRefused.when(!belongs, CallOutRefusal.NOT_OF_THE_UNIT, person);
        return person;
    }

    private static CallOutEvent excuse(CallOut callOut, CallOutCommand.Excuse c, CallOutContext context) {
        owed(callOut, c.unit());
        CallOutRefused.when(context.actsFor(c.unit()), CallOutRefusal.OWN_EXCUSE, c.unit());
        return new UnitExcused(callOut.id(), context.act(), c.unit(), c.ground());
    }

    private static void onTheSpot(CallOut callOut, CallOutContext context) {
        boolean there =
                callOut.units().stream().anyMatch(unit -> unit.arrival() != null && context.actsFor(unit.unit()));
        CallOutRefused.when(
                !there && !isCaller(callOut, context),
                CallOutRefusal.NOT_ON_THE_SPOT,
                context.actor().person());
    }

    /** Whoever is owed when it ends is absent, and so it does not end while somebody has time. */
    private static CallOutEvent close(CallOut callOut, CallOutCommand.Close c, CallOutContext context) {
        List<CalledUnit> owed = callOut.owed();
        List<UnitId> expected = owed.stream()
                .filter(unit -> !unit.isLateAt(context.at()))
                .map(CalledUnit::unit)
                .toList();
        CallOutRefused.when(!expected.isEmpty(), CallOutRefusal.STILL_EXPECTED, expected);
        List<UnitId> absent = owed.stream().map(CalledUnit::unit).toList();
        return new CallOutClosed(callOut.id(), context.act(), c.words(), absent);
    }

    /** What somebody came to, or failed to come to, is closed: giving it up would hide it. */
    private static CallOutEvent callOff(CallOut callOut, CallOutCommand.CallOff c, CallOutContext context) {
        List<UnitId> cameOrLate = callOut.units().stream()
                .filter(unit -> unit.arrival() != null || (unit.isOwed() && unit.isLateAt(context.at())))
                .map(CalledUnit::unit)
                .toList();
        CallOutRefused.when(!cameOrLate.isEmpty(), CallOutRefusal.TOO_LATE_TO_CALL_OFF, cameOrLate);
        return new CallOutCalledOff(callOut.id(), context.act(), c.ground());
    }

    private static CalledUnit owed(CallOut callOut, UnitId id) {
        CalledUnit unit = callOut.unit(id).orElseThrow(() -> new CallOutRefused(CallOutRefusal.NOT_CALLED, id));
        CallOutRefused.when(unit.arrival() != null, CallOutRefusal.REPORTED_IN_TWICE, id);
        CallOutRefused.when(unit.excused() != null, CallOutRefusal.UNIT_EXCUSED, id);
        return unit;
    }

    private static boolean isCaller(CallOut callOut, CallOutContext context) {
        return callOut.called().caller().person().equals(context.actor().person());
    }
}
