package org.lianshou.command.callout;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutEvent;
import org.lianshou.callout.CallOutEvent.UnitAdded;
import org.lianshou.callout.CallOutEvent.UnitsCalled;
import org.lianshou.directory.Unit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;

/** 吹哨: who may be called where, and how soon. */
final class Calling {
    private Calling() {}

    static CallOutEvent call(CallOut callOut, CallOutCommand.Call c, CallOutContext context) {
        openArea(c.area(), context);
        Set<UnitId> called = new HashSet<>();
        for (UnitId unit : c.units()) {
            mayBeCalled(unit, c.area(), context);
            CallOutRefused.when(!called.add(unit), CallOutRefusal.UNIT_TWICE, unit);
        }
        Issue issue = c.issue() == null ? null : about(c.issue(), c.area(), context);
        return new UnitsCalled(
                callOut.id(),
                context.actUnderPolicy(),
                rung(context.actor().capacity()),
                c.area(),
                c.place(),
                List.copyOf(c.units()),
                by(c.by(), context),
                c.reason(),
                c.issue(),
                issue == null ? null : issue.version());
    }

    static CallOutEvent add(CallOut callOut, CallOutCommand.AddUnit c, CallOutContext context) {
        mayBeCalled(c.unit(), callOut.called().area(), context);
        boolean excused =
                callOut.unit(c.unit()).filter(unit -> unit.excused() != null).isPresent();
        CallOutRefused.when(callOut.unit(c.unit()).isPresent() && !excused, CallOutRefusal.UNIT_TWICE, c.unit());
        CallOutRefused.when(
                callOut.units().size() >= Given.ENTRIES && !excused, CallOutRefusal.UNITS_FULL, Given.ENTRIES);
        return new UnitAdded(callOut.id(), context.actUnderPolicy(), c.unit(), by(c.by(), context));
    }

    /** A lower level calls those who answer for its place: the units of the area itself and of all above it. */
    private static void mayBeCalled(UnitId id, AreaId area, CallOutContext context) {
        Unit unit = context.directory().unit(id).orElseThrow(() -> new CallOutRefused(CallOutRefusal.UNKNOWN_UNIT, id));
        CallOutRefused.when(context.directory().isFormer(id), CallOutRefusal.UNIT_CLOSED, id);
        CallOutRefused.when(!context.directory().isUnder(area, unit.area()), CallOutRefusal.UNIT_ELSEWHERE, id);
        CallOutRefused.when(context.actsFor(id), CallOutRefusal.OWN_UNIT, id);
    }

    private static Instant by(@Nullable Instant given, CallOutContext context) {
        if (given == null) {
            return context.after(context.policy().callOutUsual());
        }
        CallOutRefused.when(!given.isAfter(context.at()), CallOutRefusal.BY_WHEN_PAST, given);
        Instant earliest = context.after(context.policy().callOutShortest());
        CallOutRefused.when(
                given.isBefore(earliest),
                CallOutRefusal.TIME_TOO_SHORT,
                context.policy().callOutShortest() + ", so not before " + earliest);
        return given;
    }

    private static void openArea(AreaId area, CallOutContext context) {
        CallOutRefused.when(context.directory().area(area).isEmpty(), CallOutRefusal.UNKNOWN_AREA, area);
        CallOutRefused.when(context.directory().isFormer(area), CallOutRefusal.AREA_CLOSED, area);
    }

    private static Issue about(IssueId id, AreaId area, CallOutContext context) {
        Issue issue = context.issue();
        if (issue == null) {
            throw new CallOutRefused(CallOutRefusal.UNKNOWN_ISSUE, id);
        }
        CallOutRefused.when(
                issue.stage().isTerminal(),
                CallOutRefusal.ISSUE_ENDED,
                issue.stage().label());
        AreaId theirs = issue.reported().area();
        CallOutRefused.when(
                !context.directory().isUnder(theirs, area)
                        && !context.directory().isUnder(area, theirs),
                CallOutRefusal.ISSUE_ELSEWHERE,
                theirs);
        return issue;
    }

    private static Level rung(Role caller) {
        return switch (caller) {
            case TOWNSHIP_DISPATCHER -> Level.TOWNSHIP;
            case VILLAGE_CADRE -> Level.VILLAGE;
            default -> Level.GRID;
        };
    }
}
