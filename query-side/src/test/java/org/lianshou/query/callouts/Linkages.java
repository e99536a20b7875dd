package org.lianshou.query.callouts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.callout.CallOutEvent;
import org.lianshou.callout.CallOutEvent.UnitsCalled;
import org.lianshou.callout.CallOutId;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Histories;
import org.lianshou.response.Casualties;
import org.lianshou.response.Cause;
import org.lianshou.response.ResponseEvent;
import org.lianshou.response.ResponseId;

/** Facts about call-outs and responses, with no rule in the way. */
public final class Linkages {
    static final Ground GROUND = new Ground("under-control", "险情已控制");

    private Linkages() {}

    static UnitsCalled called(CallOutId callOut, String area, Instant by, @Nullable IssueId issue, String... units) {
        return new UnitsCalled(
                callOut,
                act(),
                Level.GRID,
                new AreaId(area),
                "码头",
                units(units),
                by,
                "漏气",
                issue,
                issue == null ? null : 0L);
    }

    static CallOutEvent arrived(CallOutId callOut, String unit, Instant by, boolean late) {
        return new CallOutEvent.UnitReportedIn(callOut, act(), new UnitId(unit), null, by, late);
    }

    public static ResponseEvent opened(IssueId issue, String area, String lead, String... participants) {
        return new ResponseEvent.ResponseOpened(
                ResponseId.to(issue),
                act(),
                issue,
                1,
                Cause.DECISION,
                null,
                new AreaId(area),
                new UnitId(lead),
                units(participants),
                "涉及多个单位",
                noteBy(Histories.START.plusSeconds(7_200)));
    }

    static ResponseEvent noted(IssueId issue, int number, Instant nextNote) {
        return new ResponseEvent.SituationNoted(
                ResponseId.to(issue), act(), number, "已疏散", "警戒", new Casualties(0, 0, 0), noteBy(nextNote));
    }

    static Act act() {
        return Histories.act(Role.GRID_WORKER, "g21");
    }

    private static Deadline noteBy(Instant due) {
        return new Deadline(due, "2 hour", new PolicyVersion("p-1"), "cn-2026", List.of(), false);
    }

    private static List<UnitId> units(String... units) {
        return Stream.of(units).map(UnitId::new).toList();
    }
}
