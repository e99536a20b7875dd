package org.lianshou.demo;

import org.lianshou.command.issue.CollectionCommand.Accept;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Source;

/** 信访事项, which go by the law's times: one is reviewed, one extended, one lies undecided for longer than it may. */
final class Petitions {
    private final Story story;

    Petitions(Story story) {
        this.story = story;
    }

    void tell() {
        petition("compensation", "006", 0, 1, Twist.FAILED_ONCE, "旧房拆除补偿面积有异议", "认为丈量少算了阁楼面积，要求复核。");
        petition("pension", "007", 1, 2, Twist.EXTENDED, "村干部离任补贴未落实", "反映离任补贴多年未发放。");
        petition("boundary", "009", 0, 19, Twist.NONE, "老宅基确权意见不被采纳", "多次反映确权意见，没有答复。");
    }

    private void petition(
            String name, String village, int day, int acceptedOn, Twist twist, String summary, String description) {
        IssueId issue = Names.issue("petition-" + name);
        story.course().leave(issue); // until it is accepted
        story.inOffice(
                day,
                "09:30",
                () -> story.surely(
                        "a petition of " + name,
                        story.deeds().issue("operator", issue, report(village, summary, description))));
        story.inOffice(acceptedOn, "14:40", () -> {
            story.surely("accepting " + name, story.deeds().issue("township", issue, new Accept(null, null)));
            story.course().begin(new Life(issue, twist, "已书面答复处理意见，并告知复查途径。"));
        });
    }

    private static Report report(String village, String summary, String description) {
        return Matter.of("petition-stability", Kind.APPEAL, AppealType.COMPLAINT, null, summary, description)
                .report(
                        Source.HOTLINE_CALL,
                        new AreaId(Places.TOWNSHIP + village),
                        null,
                        Names.reporter("钟先生", 6_000 + Integer.parseInt(village)));
    }
}
