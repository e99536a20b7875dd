package org.lianshou.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Card;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Channel;
import org.lianshou.issue.ClockEvent;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.CollectionEvent;
import org.lianshou.issue.Correction;
import org.lianshou.issue.Cost;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Descent;
import org.lianshou.issue.DiscussionEvent;
import org.lianshou.issue.EvaluationEvent;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.IssueSeen;
import org.lianshou.issue.KeptPiece;
import org.lianshou.issue.Kind;
import org.lianshou.issue.LadderEvent;
import org.lianshou.issue.Level;
import org.lianshou.issue.LineageEvent;
import org.lianshou.issue.Matter;
import org.lianshou.issue.Origin;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Place;
import org.lianshou.issue.Plan;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.PublicationEvent;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.ResolutionEvent;
import org.lianshou.issue.Role;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;
import org.lianshou.redaction.RedactionRule;

/** One event of each type, with every optional field filled, in words a county might use. All people are made up. */
final class Samples {
    static final IssueId ISSUE = IssueId.of("019a9f2e-6f00-7a10-8000-0000000000a1");
    static final IssueId EARLIER = IssueId.of("019a9f2e-6f00-7a10-8000-0000000000a0");
    static final SubjectId REPORTER = new SubjectId(UUID.fromString("019a9f2e-6f00-7a10-8000-0000000000b1"));
    static final String PHONE = "139-0000-1234";

    private static final UnitId HOTLINE = new UnitId("u-hotline");
    private static final UnitId VILLAGE = new UnitId("u-330521001200");
    private static final UnitId TOWNSHIP = new UnitId("u-330521001");
    private static final UnitId HOUSING = new UnitId("u-housing");
    private static final UnitId ENFORCEMENT = new UnitId("u-enforcement");
    private static final AreaId AREA = new AreaId("330521001200");
    private static final Evidence PHOTO = new Evidence("photo:2026/11/0007", "护栏缺口", "a".repeat(64), null);
    private static final Evidence PERSONAL = new Evidence(
            "attachment:5f0c1f0e-7d55-4a83-9c39-3a2b6b1c0d11",
            null,
            "b".repeat(64),
            new SubjectId(UUID.fromString("9f3a2c54-0b7e-4a53-8a0f-6f9f6a4f7e21")));
    private static final Ground GROUND = new Ground("minor-matter", "小事，网格内即可办理");
    private static final String SESSION = "minutes:2026-11-03";

    private Samples() {}

    static List<IssueEvent> all() {
        return Stream.of(collected(), discussed(), resolved(), evaluated(), published(), climbed(), struck(), related())
                .flatMap(List::stream)
                .toList();
    }

    static CollectionEvent.IssueReported reported() {
        return new CollectionEvent.IssueReported(
                ISSUE,
                act("operator", Role.OPERATOR, HOTLINE, 2),
                Source.HOTLINE_CALL,
                appeal(),
                AREA,
                new Place("对河口村水库大坝北侧路口", 30.535, 119.88),
                reporter(),
                List.of(PHOTO),
                personal("邻居家的事，请不要让对方知道是我反映的"),
                new Origin("nyc311", "60000001", "In Progress"),
                Descent.partOf(new IssueSeen(EARLIER, 7), 2));
    }

    private static List<IssueEvent> collected() {
        Act operator = act("operator", Role.OPERATOR, HOTLINE, 3);
        return List.of(
                reported(),
                new CollectionEvent.IssueSupplemented(ISSUE, operator, "昨晚又有一人摔倒。\n附照片一张。", List.of(PHOTO)),
                new CollectionEvent.IssueUrged(ISSUE, operator, "请尽快处理"),
                new CollectionEvent.IssueWithdrawn(ISSUE, operator, "已自行解决"),
                new CollectionEvent.IssueCorrected(ISSUE, operator, GROUND, correction(), deadline()),
                new CollectionEvent.IssueAnswered(ISSUE, operator, "办事大厅工作日 8:30 至 17:00 开放"),
                new CollectionEvent.IssueDeclined(
                        ISSUE, operator, new Ground("other-channel", "正在诉讼中"), Channel.POLICE_110, "请拨打 110"),
                new CollectionEvent.DuplicateLinked(ISSUE, operator, EARLIER, 4, "与前一件是同一处护栏"),
                new CollectionEvent.DuplicateUnlinked(ISSUE, operator, new Ground("another-place", "不是同一处")),
                new CollectionEvent.IssueAccepted(
                        ISSUE, operator, Level.VILLAGE, VILLAGE, new PersonId("village"), deadline()),
                new CollectionEvent.SubjectErased(
                        ISSUE,
                        act("admin", Role.ADMIN, null, 20),
                        new Ground("consent-withdrawn", "本人到便民中心申请删除"),
                        REPORTER),
                new CollectionEvent.ReporterUnmasked(
                        ISSUE,
                        act("auditor", Role.AUDITOR, null, 21),
                        new Ground("verify-handling", "核实办结是否属实，电话回访反映人"),
                        Instant.parse("2026-11-22T01:30:00Z")));
    }

    private static List<IssueEvent> discussed() {
        Act cadre = act("village", Role.VILLAGE_CADRE, VILLAGE, 4);
        return List.of(
                new DiscussionEvent.DiscussionWaived(ISSUE, cadre, GROUND),
                new DiscussionEvent.IssuePutOnAgenda(
                        ISSUE, cadre, SESSION, Instant.parse("2026-11-05T11:00:00Z"), deadline()),
                new DiscussionEvent.IssueTakenOffAgenda(
                        ISSUE, cadre, SESSION, DiscussionEvent.IssueTakenOffAgenda.Reason.CARRIED_OVER),
                new DiscussionEvent.PlanAdopted(ISSUE, cadre, SESSION, plan(), "全体同意"),
                new DiscussionEvent.DiscussionPostponed(ISSUE, cadre, SESSION, LocalDate.of(2026, 11, 10), "等待施工方到场"),
                new DiscussionEvent.NoConsensusReached(ISSUE, cadre, SESSION, "两户意见不一"),
                new DiscussionEvent.EscalationAdvised(ISSUE, cadre, SESSION, "资金超出村级权限"));
    }

    private static List<IssueEvent> resolved() {
        Act worker = act("worker", Role.GRID_WORKER, VILLAGE, 5);
        Act township = act("township", Role.TOWNSHIP_DISPATCHER, TOWNSHIP, 6);
        return List.of(
                new ResolutionEvent.IssueDispatched(ISSUE, township, VILLAGE, List.of(HOUSING), "先设警示牌"),
                new ResolutionEvent.IssueSignedFor(ISSUE, worker),
                new ResolutionEvent.IssueReturned(ISSUE, worker, new Ground("not-competent", "属住建部门职责"), HOUSING),
                new ResolutionEvent.ReturnUpheld(ISSUE, township, HOUSING, "同意退单"),
                new ResolutionEvent.ReturnRefused(ISSUE, township, "首接负责，继续办理"),
                new ResolutionEvent.LeadChanged(
                        ISSUE, township, VILLAGE, ENFORCEMENT, new Ground("competence", "涉及执法")),
                new ResolutionEvent.ProgressReported(ISSUE, worker, "已设围挡", List.of(PHOTO)),
                new ResolutionEvent.ExtensionRequested(ISSUE, worker, 0, new Ground("weather", "连续降雨"), 30),
                new ResolutionEvent.ExtensionApproved(ISSUE, township, deadline(), "情况复杂，延长办理"),
                new ResolutionEvent.ExtensionRefused(ISSUE, township, "不影响施工"),
                new ResolutionEvent.PolicyMoved(
                        ISSUE,
                        township,
                        new Ground("new-rules", "街道新规则更利于群众"),
                        new PolicyVersion("county-2026.1"),
                        new PolicyVersion("county-2026.2+330521001-2026.1"),
                        boundDeadline()),
                new ResolutionEvent.IssueDeferred(
                        ISSUE, worker, new Ground("funds", "列入明年预算"), LocalDate.of(2027, 3, 1)),
                new ResolutionEvent.DeferralSettled(ISSUE, worker, "资金已到位", deadline()),
                new ResolutionEvent.IssueCompleted(ISSUE, worker, "护栏已修复", List.of(PHOTO), List.of(PERSONAL)));
    }

    private static List<IssueEvent> evaluated() {
        Act operator = act("operator", Role.OPERATOR, HOTLINE, 9);
        Act supervisor = act("supervisor", Role.SUPERVISOR, null, 10);
        return List.of(
                new EvaluationEvent.CallbackAttempted(ISSUE, operator, false, "无人接听"),
                new EvaluationEvent.IssueEvaluated(
                        ISSUE, operator, EvaluationEvent.Means.SESSION_APPRAISAL, true, false, "修好了，但是太慢"),
                new EvaluationEvent.EvaluationExempted(ISSUE, operator, 3),
                new EvaluationEvent.EvaluationWaived(ISSUE, supervisor, new Ground("anonymous-report", "匿名，无法回访")),
                new EvaluationEvent.IssueReinspected(ISSUE, supervisor, true, "现场复查合格", List.of(PHOTO)),
                new EvaluationEvent.ReworkOrdered(ISSUE, supervisor, 2, "护栏仍松动", deadline()),
                new EvaluationEvent.ConcludedUnsatisfied(ISSUE, supervisor, new Ground("nothing-more", "已无其他办法")));
    }

    private static List<IssueEvent> published() {
        Act cadre = act("village", Role.VILLAGE_CADRE, VILLAGE, 11);
        Act resident = act("resident", Role.RESIDENT, null, 12);
        return List.of(
                new PublicationEvent.NoticeDrafted(
                        ISSUE,
                        cadre,
                        "护栏修复情况",
                        "对河口村护栏已于十一月修复。村委会电话 0572-8000101。",
                        List.of(new KeptPiece(
                                "text", 20, 32, RedactionRule.PHONE, new Ground("public-number", "村委会公开电话")))),
                new PublicationEvent.NoticeApproved(ISSUE, cadre),
                new PublicationEvent.NoticePosted(ISSUE, cadre, AREA, at(17), at(17)),
                new PublicationEvent.ObjectionRaised(ISSUE, resident, 1, "东侧还有一段没修"),
                new PublicationEvent.ObjectionAnswered(ISSUE, cadre, 1, false, "东侧已另行立项"),
                new PublicationEvent.PublicationWaived(ISSUE, cadre, new Ground("personal-privacy", "涉及个人隐私")),
                new PublicationEvent.IssueClosed(ISSUE, cadre, "归档"),
                new PublicationEvent.IssueReopened(ISSUE, cadre, new Ground("recurred", "护栏再次损坏"), deadline()));
    }

    private static List<IssueEvent> climbed() {
        Act township = act("township", Role.TOWNSHIP_DISPATCHER, TOWNSHIP, 7);
        return List.of(
                new LadderEvent.IssueEscalated(
                        ISSUE, township, LadderEvent.Reason.DECISION, Level.VILLAGE, Level.TOWNSHIP, TOWNSHIP, "跨两个村"),
                new LadderEvent.IssueDelegated(ISSUE, township, Level.TOWNSHIP, Level.VILLAGE, VILLAGE, "三日内完成并报结果"));
    }

    private static List<IssueEvent> related() {
        Act township = act("township", Role.TOWNSHIP_DISPATCHER, TOWNSHIP, 8);
        IssueId gathering = IssueId.of("019a9f2e-6f00-7a10-8000-0000000000a9");
        return List.of(
                new LineageEvent.IssueSplit(
                        ISSUE, township, List.of(EARLIER, gathering), new Ground("two-matters", "护栏与路灯分属两家")),
                new LineageEvent.IssueGatheredInto(ISSUE, township, gathering, 3L, "同一段护栏，并案办理"),
                new LineageEvent.IssueReleased(ISSUE, township, gathering, new Ground("another-place", "不是同一段")),
                new LineageEvent.PartsEnded(ISSUE, township, List.of(new IssueSeen(EARLIER, 12))));
    }

    private static List<IssueEvent> struck() {
        Act clock = act("clock", Role.SYSTEM, null, 10);
        return List.of(
                new ClockEvent.DeadlineWarned(ISSUE, clock, ClockKind.HANDLING, at(3), deadline()),
                new ClockEvent.DeadlineMissed(ISSUE, clock, ClockKind.RETURN_DECISION, at(3), deadline(), Card.RED),
                new ClockEvent.DeferralReviewDue(ISSUE, clock, LocalDate.of(2027, 3, 1)),
                new ClockEvent.NoticePeriodEnded(ISSUE, clock, at(17)));
    }

    private static Act act(String person, Role capacity, @Nullable UnitId unit, int day) {
        return new Act(
                new Actor(new PersonId(person), capacity, unit), at(day), false, new PolicyVersion("county-2026.1"));
    }

    private static Instant at(int day) {
        return Instant.parse("2026-11-01T01:30:00Z").plusSeconds(86_400L * (day - 1));
    }

    private static Matter appeal() {
        return new Matter(
                Kind.APPEAL,
                AppealType.REPORT_OF_WRONGDOING,
                null,
                null,
                new CategoryId("roads"),
                Urgency.VERY_URGENT,
                "大坝北侧护栏缺失",
                "大坝北侧约三米护栏缺失，\n已有人摔倒。⚠️",
                HOUSING);
    }

    private static Reporter reporter() {
        return new Reporter(
                Reporter.Standing.BY_PROXY,
                REPORTER,
                new PersonId("resident"),
                new PersonId("worker"),
                personal("沈阿姨"),
                personal(PHONE),
                personal("000000190001010000"),
                personal("对河口村某组某号"));
    }

    private static Personal personal(String text) {
        return new Personal.Clear(REPORTER, text);
    }

    private static Correction correction() {
        return new Correction(
                new CategoryId("production-safety"),
                AREA,
                new Place("大坝南侧", null, null),
                Urgency.URGENT,
                Severity.MAJOR,
                "大坝南侧护栏缺失");
    }

    private static Plan plan() {
        return new Plan(
                "更换护栏三米，设警示牌", VILLAGE, List.of(HOUSING), LocalDate.of(2026, 11, 20), new Cost(320_000, "村集体资金"));
    }

    private static Deadline deadline() {
        return new Deadline(
                Instant.parse("2026-11-09T16:00:00Z"),
                "5 working-day",
                new PolicyVersion("county-2026.1"),
                "china-2023-2026",
                List.of(LocalDate.of(2026, 11, 7), LocalDate.of(2026, 11, 8)),
                false);
    }

    /** With its basis, as it is recorded now. */
    private static Deadline boundDeadline() {
        return new Deadline(
                Instant.parse("2027-01-01T16:00:00Z"),
                "5 working-day",
                new PolicyVersion("county-2026.2+330521001-2026.1"),
                "china-2023-2026",
                List.of(LocalDate.of(2026, 12, 26), LocalDate.of(2026, 12, 27)),
                true,
                new Deadline.Basis("handling.appeal", Instant.parse("2026-12-25T01:30:00Z"), false));
    }
}
