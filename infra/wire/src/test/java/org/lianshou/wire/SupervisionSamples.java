package org.lianshou.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianshou.hotline.Calls;
import org.lianshou.hotline.HotlineMonthEvent;
import org.lianshou.hotline.Standard;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.supervision.Accountability;
import org.lianshou.supervision.Assessment;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.Colour;
import org.lianshou.supervision.Criterion;
import org.lianshou.supervision.Measure;
import org.lianshou.supervision.OrderId;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.Prominent;
import org.lianshou.supervision.Reminder;
import org.lianshou.supervision.RiskAnalysis;
import org.lianshou.supervision.RoundDecision;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.Supervised;
import org.lianshou.supervision.SupervisionOrderEvent;
import org.lianshou.supervision.SupervisionRunEvent;
import org.lianshou.supervision.Telephone;
import org.lianshou.supervision.Turn;
import org.lianshou.supervision.VillageRiskEvent;

/** As {@link Samples}, of supervision and of hotlines. */
final class SupervisionSamples {
    private static final OrderId ORDER = new OrderId(UUID.fromString("0b1e6d0a-5f0c-4c7a-9a51-3f3cbf1d7a11"));
    private static final IssueId ISSUE = IssueId.of("1c9be07e-6f0e-4a51-8d0a-52f60d8f3b01");
    private static final AreaId TOWNSHIP = new AreaId("330521001");
    private static final UnitId HOTLINE = new UnitId("u-hotline");
    private static final UnitId UNIT = new UnitId("u-330521001");
    private static final Ground GROUND = new Ground("slow", "三次催办未动");
    private static final PolicyVersion POLICY = new PolicyVersion("county-2026.1");
    private static final Standard STANDARD = new Standard(POLICY, 95, "15 second");
    private static final Act ACT = new Act(
            new Actor(new PersonId("supervisor"), Role.SUPERVISOR, new UnitId("u-330521")),
            Instant.parse("2026-11-09T01:30:00Z"),
            false,
            POLICY);
    private static final Deadline DUE = new Deadline(
            Instant.parse("2026-11-16T16:00:00Z"),
            "5 working-day",
            POLICY,
            "china-2026",
            List.of(LocalDate.of(2026, 11, 14), LocalDate.of(2026, 11, 15)),
            false,
            new Deadline.Basis("supervision.reply-within", Instant.parse("2026-11-09T01:30:00Z"), false));

    private SupervisionSamples() {}

    static Stream<StreamEvent> all() {
        return Stream.of(orders(), runs(), villages(), hotlines()).flatMap(samples -> samples);
    }

    private static Stream<StreamEvent> orders() {
        Supervised about = new Supervised(TOWNSHIP, UNIT, List.of(ISSUE), "全镇路灯巡查", GROUND, true);
        Evidence paper = new Evidence("archive:2026/0207", "回复函", "0".repeat(64), null);
        return Stream.of(
                new SupervisionOrderEvent.OrderIssued(ORDER, ACT, about, DUE),
                new SupervisionOrderEvent.Replied(ORDER, ACT, "已更换灯头三只", List.of(paper), true),
                new SupervisionOrderEvent.ReplyAccepted(ORDER, ACT, "属实"),
                new SupervisionOrderEvent.ReplyRefused(ORDER, ACT, GROUND, DUE),
                new SupervisionOrderEvent.OrderClosed(ORDER, ACT, new Accountability("镇社会事务中心王某", "约谈", "督导组下月回访")),
                new SupervisionOrderEvent.OrderWithdrawn(ORDER, ACT, GROUND));
    }

    private static Stream<StreamEvent> runs() {
        Turn reminder = turn(RunKind.REMINDER, LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 16));
        Turn round = turn(RunKind.COORDINATION, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 16));
        Turn month = turn(RunKind.BULLETIN, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
        Instant due = Instant.parse("2026-11-05T16:00:00Z");
        Pin pin = new Pin(4_711, Instant.parse("2026-11-08T16:00:00Z"));
        List<Reminder.Matter> matters = List.of(
                new Reminder.Matter(ISSUE, null, due, true), new Reminder.Matter(null, ORDER, DUE.due(), false));
        return Stream.of(
                new SupervisionRunEvent.RunOpened(reminder, ACT, pin),
                new SupervisionRunEvent.ReminderIssued(reminder, ACT, new Reminder(UNIT, 1, 1, matters)),
                new SupervisionRunEvent.RoundConvened(round, ACT, List.of(new Prominent(ISSUE, UNIT, 2, 3, due))),
                new SupervisionRunEvent.RoundDecided(round, ACT, new RoundDecision(ISSUE, UNIT, "三日内到场解决", true)),
                new SupervisionRunEvent.RoundClosed(round, ACT, "散会"),
                new SupervisionRunEvent.BulletinIssued(month, ACT, bulletin(1)),
                new SupervisionRunEvent.BulletinCorrected(month, ACT, GROUND, pin, bulletin(2)));
    }

    private static Turn turn(RunKind kind, LocalDate from, LocalDate until) {
        return new Turn(TOWNSHIP, kind, new Period(from, until));
    }

    private static Bulletin bulletin(int edition) {
        String text = "通报 第 " + edition + " 版\n";
        return new Bulletin(
                edition,
                List.of(new Bulletin.Counted("reported", "登记事项", "本期内登记的事项数", 12)),
                List.of(new Bulletin.Rate("response", "响应率", "按时签收的", 10, 9, List.of(ISSUE))),
                912,
                List.of(new Bulletin.UnitLine(UNIT, 5, 1)),
                text,
                Bulletin.digestOf(text),
                telephone());
    }

    private static Telephone telephone() {
        Telephone.Day below = new Telephone.Day(HOTLINE, LocalDate.of(2026, 10, 3));
        return new Telephone(
                List.of(HOTLINE),
                31_000,
                29_900,
                28_700,
                List.of(STANDARD),
                29,
                new Telephone.Days(1, List.of(below)),
                new Telephone.Days(1, List.of(new Telephone.Day(HOTLINE, LocalDate.of(2026, 10, 12)))),
                new Telephone.Days(1, List.of(new Telephone.Day(HOTLINE, LocalDate.of(2026, 10, 31)))));
    }

    private static Stream<StreamEvent> hotlines() {
        AreaId county = new AreaId("330521");
        LocalDate day = LocalDate.of(2026, 10, 3);
        return Stream.of(
                new HotlineMonthEvent.DayEntered(HOTLINE, county, ACT, day, new Calls(1_000, 940, 900), STANDARD),
                new HotlineMonthEvent.DayCorrected(
                        HOTLINE, county, ACT, day, new Calls(1_010, 948, 905), STANDARD, GROUND));
    }

    private static Stream<StreamEvent> villages() {
        AreaId village = new AreaId("330521001200");
        Pin pin = new Pin(4_711, Instant.parse("2026-11-08T16:00:00Z"));
        Period week = new Period(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 16));
        LocalDate until = LocalDate.of(2026, 11, 30);
        RiskAnalysis.Line line = new RiskAnalysis.Line(ISSUE, Stage.IN_PROGRESS, DUE);
        Assessment.Finding finding =
                new Assessment.Finding(Criterion.LATE, 1, 1, List.of(new Assessment.Evident(ISSUE, 4_002)));
        return Stream.of(
                new VillageRiskEvent.AnalysisHeld(village, ACT, new RiskAnalysis(pin, 1, List.of(line), "一件逾期，其余平稳")),
                new VillageRiskEvent.MeasureDecided(village, ACT, new Measure("本周内上门说明", UNIT, until, ISSUE, ORDER)),
                new VillageRiskEvent.ColourAssessed(
                        village, ACT, new Assessment(week, pin, Colour.YELLOW, POLICY, List.of(finding))),
                new VillageRiskEvent.ColourOverridden(village, ACT, Colour.RED, GROUND, until),
                new VillageRiskEvent.OverrideLifted(village, ACT, GROUND));
    }
}
