package org.lianshou.demo;

import java.util.List;
import org.lianshou.command.issue.CollectionCommand.Accept;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.command.issue.DiscussionCommand.WaiveDiscussion;
import org.lianshou.command.issue.ResolutionCommand.Complete;
import org.lianshou.command.issue.ResolutionCommand.Dispatch;
import org.lianshou.command.issue.ResolutionCommand.ReportProgress;
import org.lianshou.command.issue.ResolutionCommand.SignFor;
import org.lianshou.command.response.ResponseCommand.AddUnit;
import org.lianshou.command.response.ResponseCommand.NoteSituation;
import org.lianshou.command.response.ResponseCommand.ReleaseUnit;
import org.lianshou.command.response.ResponseCommand.StandDown;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.UnitId;
import org.lianshou.response.Casualties;

/** 全网联动: twice a critical hazard goes straight to the county, and several levels answer it at once. */
final class CriticalHazards {
    private static final UnitId EMERGENCY = new UnitId("u-emergency");
    private static final UnitId FIRE = new UnitId("u-fire");
    private static final UnitId WATER = new UnitId("u-water");

    private final Story story;

    CriticalHazards(Story story) {
        this.story = story;
    }

    void tell() {
        hazard(
                8,
                14,
                "gas",
                new AreaId(Places.TOWNSHIP + "012"),
                "cadre-012",
                "production-safety",
                "千秋社区沿街店燃气泄漏",
                "沿街饭店后厨燃气味浓，报警器报警，楼上有住户。",
                FIRE,
                "fire-official");
        hazard(
                21,
                2,
                "dam",
                Places.VILLAGE,
                "village-2",
                "risk-screening",
                "后坞山塘坝脚渗水",
                "夜间暴雨，山塘坝脚出现浑水渗漏，下游有十一户。",
                WATER,
                "water-official");
    }

    private void hazard(
            int day,
            int hour,
            String name,
            AreaId area,
            String who,
            String category,
            String summary,
            String description,
            UnitId unit,
            String official) {
        IssueId issue = Names.issue("critical-" + name);
        story.course().leave(issue); // until it is done
        story.on(day, at(hour, 10), () -> {
            story.surely(
                    "reporting " + name, story.deeds().issue(who, issue, report(area, category, summary, description)));
            story.surely("accepting " + name, story.deeds().issue("county", issue, new Accept(null, null)));
        });
        story.on(day, at(hour, 16), () -> {
            WaiveDiscussion waive = new WaiveDiscussion(new Ground("emergency", "险情紧急，先行处置。"));
            story.surely("no discussion of " + name, story.deeds().issue("county", issue, waive));
            Dispatch dispatch = new Dispatch(EMERGENCY, List.of(unit), "疏散群众，控制险情。");
            story.surely("dispatching " + name, story.deeds().issue("county", issue, dispatch));
            story.surely("a unit joins", story.deeds().response("county", issue, new AddUnit(unit, "现场处置。")));
        });
        story.on(
                day,
                at(hour, 24),
                () -> story.surely(
                        "signing for " + name, story.deeds().issue("emergency-official", issue, new SignFor())));
        note(day, hour, 40, official, issue, "到场，警戒线已拉，群众疏散中。");
        note(day, hour + 2, 20, official, issue, "险情受控，无人员伤亡。");
        story.on(day, at(hour + 3, 0), () -> {
            ReportProgress progress = new ReportProgress("群众全部转移到安置点，险情受控。", null);
            story.surely("progress of " + name, story.deeds().issue("emergency-official", issue, progress));
        });
        note(day, hour + 4, 10, official, issue, "复测正常，准备解除。");
        story.on(day, at(hour + 5, 30), () -> {
            Complete done = new Complete(
                    "险情排除，复测合格，群众返回。", null, List.of(new Evidence("photo:month/" + name, "处置后", null, null)));
            story.surely("completing " + name, story.deeds().issue("emergency-official", issue, done));
            ReleaseUnit release = new ReleaseUnit(unit, new Ground("done", "任务完成。"));
            story.surely("a unit leaves", story.deeds().response("county", issue, release));
            StandDown down = new StandDown(new Ground("hazard-over", "险情排除，解除联动。"));
            story.surely("standing down " + name, story.deeds().response("county", issue, down));
            story.course().begin(new Life(issue, Twist.NONE, "险情排除，复测合格。"));
        });
    }

    private void note(int day, int hour, int minute, String who, IssueId issue, String words) {
        story.on(
                day,
                at(hour, minute),
                () -> story.surely(
                        "a note of the situation",
                        story.deeds()
                                .response(
                                        who, issue, new NoteSituation(words, "持续监测，专人值守。", new Casualties(0, 0, 0)))));
    }

    private static String at(int hour, int minute) {
        return "%02d:%02d".formatted(hour, minute);
    }

    private static Report report(AreaId area, String category, String summary, String description) {
        return Matter.of(category, Kind.HAZARD, null, Severity.CRITICAL, summary, description)
                .report(Source.GRID_PATROL, area, null, null);
    }
}
