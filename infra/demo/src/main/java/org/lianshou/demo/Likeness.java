package org.lianshou.demo;

import java.util.List;
import org.lianshou.command.issue.CollectionCommand.Accept;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.command.issue.GatheringCommand.Gather;
import org.lianshou.command.issue.LineageCommand.ReleaseFromGathering;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Source;

/** The same thing again and again in one community, which the system raises; and like things that a person gathers. */
final class Likeness {
    private static final AreaId AGAIN = new AreaId(Places.TOWNSHIP + "003");
    private static final List<AreaId> ALIKE =
            List.of(new AreaId(Places.TOWNSHIP + "004"), new AreaId(Places.TOWNSHIP + "005"));

    private final Story story;

    Likeness(Story story) {
        this.story = story;
    }

    void tell() {
        int number = 0;
        for (int day : new int[] {2, 5, 8, 11}) {
            String name = "lamp-" + number++;
            story.on(day, "19:20", () -> report(name, AGAIN, "street-lights", "春晖小区路灯又不亮", "小区东侧路灯修好没几天又不亮。"));
        }
        for (AreaId area : ALIKE) {
            story.on(7, "08:40", () -> report("gate-" + area, area, "traffic", "学校门口接送高峰拥堵", "早晚接送时段车辆堵到主路。"));
        }
        story.inOffice(7, "11:20", this::gather);
        story.inOffice(15, "09:20", this::release);
    }

    private void report(String name, AreaId area, String category, String summary, String description) {
        IssueId issue = Names.issue(name);
        Report report = Matter.of(category, Kind.APPEAL, AppealType.REQUEST, null, summary, description)
                .report(
                        Source.HOTLINE_CALL,
                        area,
                        null,
                        Names.reporter("龚女士", 9_000 + Math.floorMod(name.hashCode(), 900)));
        story.surely("reporting " + name, story.deeds().issue("operator", issue, report));
        story.surely("accepting " + name, story.deeds().issue("operator", issue, new Accept(null, null)));
        story.course().begin(new Life(issue, Twist.NONE, "已处理并安排专人回看。"));
    }

    private void gather() {
        List<IssueId> members =
                ALIKE.stream().map(area -> Names.issue("gate-" + area)).toList();
        Gather gather = new Gather(members, "两校门口接送高峰拥堵", "两处学校门口情况相同，宜统一研究错时和停车。", null, "同类事项，一并研究。");
        story.surely("a gathering", story.deeds().issue("township", Names.issue("gates"), gather));
    }

    private void release() {
        IssueId one = Names.issue("gate-" + ALIKE.getLast());
        ReleaseFromGathering release = new ReleaseFromGathering(new Ground("differs", "该处已由学校自行错时解决，不再一并研究。"));
        story.people().somebody(one, release, "township");
    }
}
