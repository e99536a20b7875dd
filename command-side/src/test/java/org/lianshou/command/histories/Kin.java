package org.lianshou.command.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.GatheringCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.LineageCommand;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Cost;
import org.lianshou.issue.Descent;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Intake;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.IssueSeen;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Lineage;
import org.lianshou.issue.Matter;
import org.lianshou.issue.Place;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.Stage;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.Urgency;

/** Random relatives of an issue: what it is split into, gathered under or gathers. */
final class Kin {
    private static final IssueId FIRST = new IssueId(new UUID(4, 1));
    private static final IssueId SECOND = new IssueId(new UUID(4, 2));
    private static final IssueId UNKNOWN = new IssueId(new UUID(4, 3));

    private final Chance chance;

    Kin(Chance chance) {
        this.chance = chance;
    }

    IssueCommand split() {
        return new LineageCommand.Split(List.of(part(), part()), new Ground("two-matters", "两件事"));
    }

    private LineageCommand.Part part() {
        AreaId area =
                chance.percent(60) ? null : chance.of(SmallCounty.G2, SmallCounty.V1, SmallCounty.V3, SmallCounty.G0);
        CategoryId category =
                chance.percent(80) ? null : chance.of(SmallCounty.PRODUCTION_SAFETY, new CategoryId("magic"));
        return new LineageCommand.Part("其中一件 " + chance.below(100), "分开办理", area, category, null);
    }

    /** The parts of one that was split, some of which are open at times. */
    void parts(Issue issue, Map<IssueId, Issue> others) {
        others.clear();
        for (IssueId child : issue.kin().children()) {
            Stage stage = chance.percent(80)
                    ? chance.of(Stage.CLOSED, Stage.WITHDRAWN, Stage.NOTICE_POSTED)
                    : chance.of(Stage.ACCEPTED, Stage.COMPLETED);
            others.put(child, other(child, Kind.APPEAL, SmallCounty.G1, stage, null, null));
        }
    }

    /** Mostly under what stands open nearby; at times under what can't be. */
    IssueCommand gatherInto(Issue issue, Map<IssueId, Issue> others) {
        others.clear();
        Intake intake = issue.intake();
        Kind kind = intake == null || chance.percent(10)
                ? chance.of(Kind.values())
                : intake.matter().kind();
        AreaId area = chance.percent(80) ? SmallCounty.T1 : SmallCounty.V3;
        Stage stage = chance.percent(85) ? Stage.REPORTED : Stage.CLOSED;
        Descent members = Descent.gathering(List.of(new IssueSeen(SECOND, 0)));
        others.put(FIRST, other(FIRST, kind, area, stage, members, null));
        others.put(SECOND, other(SECOND, kind, area, stage, null, null));
        return new LineageCommand.GatherInto(
                chance.of(FIRST, FIRST, FIRST, FIRST, SECOND, UNKNOWN, issue.id()), "同类事项");
    }

    /** Two or three issues, mostly such as may be gathered. */
    IssueCommand gather(Map<IssueId, Issue> others) {
        others.clear();
        Kind kind = chance.of(Kind.values());
        List<IssueId> members = new ArrayList<>(List.of(FIRST, SECOND));
        members.forEach(member -> others.put(member, member(member, kind)));
        if (chance.percent(15)) {
            members.add(UNKNOWN);
        }
        return new GatheringCommand.Gather(members, "路面多处塌陷", "多户反映同一段路", chance.maybe(Urgency.URGENT), "同类事项");
    }

    private Issue member(IssueId id, Kind usual) {
        Kind kind = chance.percent(92) ? usual : chance.of(Kind.values());
        AreaId area = chance.of(SmallCounty.G1, SmallCounty.G2, SmallCounty.V2);
        Stage stage = chance.of(Stage.REPORTED, Stage.ACCEPTED, Stage.DEFERRED, Stage.IN_PROGRESS, Stage.CLOSED);
        Descent descent = chance.percent(10) ? Descent.gathering(List.of(new IssueSeen(UNKNOWN, 0))) : null;
        return other(id, kind, area, stage, descent, chance.percent(10) ? UNKNOWN : null);
    }

    private Issue other(
            IssueId id, Kind kind, AreaId area, Stage stage, @Nullable Descent descent, @Nullable IssueId gathering) {
        Issue none = Issue.unreported(id);
        Intake intake = new Intake(
                Walk.BEGINNING,
                Source.WEB_FORM,
                matter(kind),
                area,
                Place.UNKNOWN,
                reporter(id),
                null,
                null,
                0,
                null,
                null);
        return new Issue(
                id,
                chance.below(20),
                stage,
                intake,
                null,
                none.work(),
                none.appraisal(),
                null,
                none.timing(),
                new Lineage(descent, List.of(), gathering, List.of()));
    }

    private static Matter matter(Kind kind) {
        return new Matter(
                kind,
                kind == Kind.APPEAL ? AppealType.REQUEST : null,
                kind == Kind.HAZARD ? Severity.MODERATE : null,
                kind == Kind.SMALL_WISH ? new Cost(1_000, "为民服务资金") : null,
                SmallCounty.ROADS,
                Urgency.ORDINARY,
                "路面塌陷",
                "村口路面塌了",
                null);
    }

    private static Reporter reporter(IssueId id) {
        SubjectId subject = new SubjectId(id.value());
        return new Reporter(Reporter.Standing.OFFICIAL, subject, null, null, null, null, null, null);
    }
}
