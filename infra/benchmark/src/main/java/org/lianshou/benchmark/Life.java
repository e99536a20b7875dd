package org.lianshou.benchmark;

import java.util.List;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.DiscussionCommand;
import org.lianshou.command.issue.EvaluationCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.ResolutionCommand;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Kind;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Place;
import org.lianshou.issue.Source;
import org.lianshou.issue.UnitId;
import org.lianshou.wire.LianshouJson;

/** An ordinary appeal from the call to the callback: eight commands by three people of the demo county. */
final class Life {

    /** One change: who asks for what, and how that is written; callers shall not spend their time on writing it again. */
    record Step(PersonId by, IssueCommand command, String json) {
        Step(PersonId by, IssueCommand command) {
            this(by, command, LianshouJson.mapper().writeValueAsString(command));
        }
    }

    private static final PersonId OPERATOR = new PersonId("operator");
    private static final PersonId VILLAGE = new PersonId("village");
    private static final PersonId WORKER = new PersonId("worker");
    private static final UnitId VILLAGE_DESK = new UnitId("u-330521001200");
    private static final UnitId GRID_TEAM = new UnitId("u-330521001200-1");

    static final List<Step> STEPS = List.of(
            new Step(OPERATOR, report()),
            new Step(OPERATOR, new CollectionCommand.Accept(VILLAGE_DESK, VILLAGE)),
            new Step(VILLAGE, new DiscussionCommand.WaiveDiscussion(new Ground("minor-matter", "属日常维修，村里当天可办。"))),
            new Step(VILLAGE, new ResolutionCommand.Dispatch(GRID_TEAM, List.of(), "请联系电工，先查线路。")),
            new Step(WORKER, new ResolutionCommand.SignFor()),
            new Step(
                    WORKER,
                    new ResolutionCommand.ReportProgress(
                            "现场查看：两盏灯珠损坏，一盏线路断开。", List.of(new Evidence("photo:lamp-1", "维修前", null, null)))),
            new Step(
                    WORKER,
                    new ResolutionCommand.Complete(
                            "更换灯珠两只、接通线路一处，三盏路灯全部恢复照明。",
                            List.of(new Evidence("photo:lamp-1", null, null, null)),
                            List.of(new Evidence("photo:lamp-2", "维修后", null, null)))),
            new Step(OPERATOR, new EvaluationCommand.RecordCallback(true, true, true, "当晚就亮了，感谢。")));

    private Life() {}

    private static CollectionCommand.Report report() {
        return new CollectionCommand.Report(
                Source.HOTLINE_CALL,
                Kind.APPEAL,
                AppealType.REQUEST,
                null,
                null,
                new CategoryId("street-lights"),
                null,
                "南塘村口三盏路灯不亮",
                "来电人反映南塘自然村村口到公交站一段三盏路灯半个月不亮，老人晚上出行不便。",
                new AreaId("330521001200-1"),
                new Place("南塘自然村村口至公交站", 30.5312, 119.9021),
                new CollectionCommand.GivenReporter(false, false, "沈先生", "0572-8000101", null, null),
                null,
                List.of(),
                null,
                null);
    }
}
