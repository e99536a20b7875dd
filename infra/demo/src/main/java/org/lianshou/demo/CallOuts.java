package org.lianshou.demo;

import java.util.List;
import org.lianshou.callout.CallOutId;
import org.lianshou.command.callout.CallOutCommand;
import org.lianshou.command.callout.CallOutCommand.Call;
import org.lianshou.command.callout.CallOutCommand.CallOff;
import org.lianshou.command.callout.CallOutCommand.Close;
import org.lianshou.command.callout.CallOutCommand.Excuse;
import org.lianshou.command.callout.CallOutCommand.NoteFindings;
import org.lianshou.command.callout.CallOutCommand.ReportIn;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.UnitId;

/** 吹哨报到: who comes in time, who comes late, who is let off, and one that is given up. */
final class CallOuts {
    private static final AreaId GRID = new AreaId(Places.VILLAGE + "-1");
    private static final UnitId VILLAGE = new UnitId("u-" + Places.VILLAGE);
    private static final UnitId BUILDING = new UnitId("u-" + Places.TOWNSHIP + "-construction");
    private static final UnitId ENFORCEMENT = new UnitId("u-enforcement");

    private final Story story;

    CallOuts(Story story) {
        this.story = story;
    }

    void tell() {
        story.on(
                5,
                "09:00",
                () -> give(
                        "call-1",
                        "worker",
                        new Call(
                                GRID,
                                "南塘 18 号门前",
                                List.of(VILLAGE, BUILDING, ENFORCEMENT),
                                story.days().at(5, "09:40"),
                                "路面塌陷，需到场会商。",
                                null)));
        story.on(5, "09:20", () -> give("call-1", "village", new ReportIn(VILLAGE, null)));
        story.on(
                5,
                "09:25",
                () -> give("call-1", "township", new Excuse(ENFORCEMENT, new Ground("elsewhere", "正在处置另一处。"))));
        story.on(5, "09:58", () -> give("call-1", "centre-building", new ReportIn(BUILDING, null)));
        story.on(5, "10:20", () -> give("call-1", "centre-building", new NoteFindings("雨水管接口脱落，掏空路基。")));
        story.on(5, "11:00", () -> give("call-1", "worker", new Close("当日围挡，建设中心三日内修复。")));
        story.on(
                13,
                "14:00",
                () -> give(
                        "call-2",
                        "village",
                        new Call(Places.VILLAGE, "东湾河埠头", List.of(BUILDING), null, "护栏松动，请到场。", null)));
        story.on(13, "14:26", () -> give("call-2", "centre-building", new ReportIn(BUILDING, null)));
        story.on(13, "15:30", () -> give("call-2", "village", new Close("护栏当场加固。")));
        story.on(
                20,
                "16:00",
                () -> give(
                        "call-3",
                        "village",
                        new Call(
                                Places.VILLAGE,
                                "村口",
                                List.of(ENFORCEMENT),
                                story.days().at(20, "16:45"),
                                "货车违停堵路。",
                                null)));
        story.on(20, "16:05", () -> give("call-3", "village", new CallOff(new Ground("solved", "车主已挪车。"))));
    }

    private void give(String name, String who, CallOutCommand command) {
        story.surely(name + " " + command.name(), story.deeds().callOut(who, new CallOutId(Names.id(name)), command));
    }
}
