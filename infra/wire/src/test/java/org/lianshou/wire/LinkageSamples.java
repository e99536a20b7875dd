package org.lianshou.wire;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.lianshou.callout.CallOutEvent;
import org.lianshou.callout.CallOutId;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.response.Casualties;
import org.lianshou.response.Cause;
import org.lianshou.response.ResponseEvent;
import org.lianshou.response.ResponseId;
import org.lianshou.stream.StreamEvent;

/** As {@link Samples}, of call-outs and whole-net responses. All people are made up. */
final class LinkageSamples {
    private static final Instant START = Instant.parse("2026-11-16T01:00:00Z");
    private static final Actor WORKER =
            new Actor(new PersonId("worker"), Role.GRID_WORKER, new UnitId("u-330521001200-1"));
    private static final AreaId GRID = new AreaId("330521001200-1");
    private static final UnitId VILLAGE = new UnitId("u-330521001200");
    private static final UnitId TOWNSHIP = new UnitId("u-330521001");
    private static final UnitId HOUSING = new UnitId("u-housing");
    private static final Instant BY = START.plusSeconds(1_800);

    private LinkageSamples() {}

    static List<StreamEvent> all() {
        return Stream.of(callOuts(), responses()).flatMap(List::stream).toList();
    }

    private static List<StreamEvent> callOuts() {
        CallOutId id = CallOutId.of("019a9f2e-6f00-7a10-8000-0000000000e1");
        return List.of(
                new CallOutEvent.UnitsCalled(
                        id,
                        act(0),
                        Level.GRID,
                        GRID,
                        "南塘码头",
                        List.of(VILLAGE, TOWNSHIP, HOUSING),
                        BY,
                        "餐馆气瓶漏气，须疏散",
                        Samples.ISSUE,
                        2L),
                new CallOutEvent.UnitAdded(id, act(60), new UnitId("u-fire"), BY),
                new CallOutEvent.UnitReportedIn(id, act(2_000), VILLAGE, new PersonId("village"), BY, true),
                new CallOutEvent.UnitExcused(id, act(120), TOWNSHIP, ground()),
                new CallOutEvent.FindingsNoted(id, act(2_400), "阀门已关，人员已疏散"),
                new CallOutEvent.CallOutClosed(id, act(3_600), "隐患已控制", List.of(HOUSING)),
                new CallOutEvent.CallOutCalledOff(id, act(180), ground()));
    }

    private static List<StreamEvent> responses() {
        ResponseId id = ResponseId.to(Samples.ISSUE);
        UnitId county = new UnitId("u-330521");
        return List.of(
                new ResponseEvent.ResponseOpened(
                        id,
                        act(0),
                        Samples.ISSUE,
                        2,
                        Cause.SEVERITY,
                        4_711L,
                        GRID,
                        county,
                        List.of(TOWNSHIP, VILLAGE, new UnitId("u-330521001200-1")),
                        "重大隐患，启动全网联动",
                        note(0)),
                new ResponseEvent.LeadChanged(id, act(600), county, new UnitId("u-emergency"), ground()),
                new ResponseEvent.UnitJoined(id, act(700), HOUSING, "查明供气管线"),
                new ResponseEvent.UnitLeft(id, act(5_000), HOUSING, ground()),
                new ResponseEvent.SituationNoted(
                        id, act(1_800), 1, "已疏散三户", "关阀、警戒", new Casualties(0, 2, 1), note(1_800)),
                new ResponseEvent.ResponseStoodDown(id, act(9_000), new Ground("under-control", "险情已控制")));
    }

    private static Deadline note(int secondsLater) {
        return new Deadline(
                START.plusSeconds(secondsLater + 7_200),
                "2 hour",
                new PolicyVersion("county-2026.1"),
                "china-2026",
                List.of(),
                false,
                new Deadline.Basis("response.note-within", START.plusSeconds(secondsLater), false));
    }

    private static Ground ground() {
        return new Ground("other-duty", "另有防汛任务");
    }

    private static Act act(int secondsLater) {
        return new Act(WORKER, START.plusSeconds(secondsLater), false, new PolicyVersion("county-2026.1"));
    }
}
