package org.lianshou.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Cost;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.IssueSeen;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Plan;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.session.Attendance;
import org.lianshou.session.Ballot;
import org.lianshou.session.Body;
import org.lianshou.session.Choice;
import org.lianshou.session.Conclusion;
import org.lianshou.session.Conflict;
import org.lianshou.session.ConveningEvent;
import org.lianshou.session.Count;
import org.lianshou.session.DeliveryEvent;
import org.lianshou.session.Draw;
import org.lianshou.session.Expertise;
import org.lianshou.session.KeptOut;
import org.lianshou.session.MajorAct;
import org.lianshou.session.MajorMatterEvent;
import org.lianshou.session.Manner;
import org.lianshou.session.MeetingEvent;
import org.lianshou.session.MemberId;
import org.lianshou.session.MinutesEvent;
import org.lianshou.session.Mode;
import org.lianshou.session.Presence;
import org.lianshou.session.RosterEvent;
import org.lianshou.session.RosterSeen;
import org.lianshou.session.Seat;
import org.lianshou.session.SessionEvent;
import org.lianshou.session.SessionId;
import org.lianshou.session.Speaker;
import org.lianshou.session.Tally;
import org.lianshou.session.Term;
import org.lianshou.stream.StreamEvent;

/** As {@link Samples}, of sessions and rosters. All people are made up. */
final class SessionSamples {
    static final AreaId VILLAGE = new AreaId("330521001200");
    static final SubjectId SUBJECT = new SubjectId(UUID.fromString("019a9f2e-6f00-7a10-8000-0000000000c1"));

    private static final SessionId SESSION = SessionId.of("019a9f2e-6f00-7a10-8000-0000000000d1");
    private static final IssueId ISSUE = Samples.ISSUE;
    private static final UnitId DESK = new UnitId("u-330521001200");
    private static final Ground GROUND = new Ground("ill", "因病不能到会");

    private SessionSamples() {}

    static Stream<StreamEvent> all() {
        return Stream.of(roster(), convened(), met(), passed(), written()).flatMap(List::stream);
    }

    static RosterEvent.MemberNominated nominated() {
        return new RosterEvent.MemberNominated(
                VILLAGE,
                act(1),
                member(1),
                new PersonId("resident"),
                SUBJECT,
                new Personal.Clear(SUBJECT, "沈老师"),
                List.of(new Expertise("law"), new Expertise("water")),
                new AreaId("330521001200-1"),
                "退休教师，懂法律");
    }

    private static List<RosterEvent> roster() {
        Term term = new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31));
        return List.of(
                nominated(),
                new RosterEvent.MemberConfirmed(VILLAGE, act(2), member(1), term),
                new RosterEvent.MemberRemoved(VILLAGE, act(3), member(1), GROUND),
                new RosterEvent.MemberErased(
                        VILLAGE, act(4), member(1), new Ground("consent-withdrawn", "本人申请删除"), SUBJECT));
    }

    private static List<SessionEvent> convened() {
        Deadline notice = new Deadline(
                at(7), "1 calendar-day", new PolicyVersion("county-2026.1"), "china-2026", List.of(), false);
        Seat seat = new Seat(member(1), new PersonId("resident"), VILLAGE, new Expertise("law"), "需懂法律的成员", true);
        Draw draw = new Draw(
                "00112233445566778899aabbccddeeff", List.of(new Draw.Lot(1, 1, List.of(member(1), member(2)))));
        return List.of(
                new ConveningEvent.SessionConvened(SESSION, act(5), VILLAGE, Mode.ASSEMBLED, at(8), notice, "村委会二楼"),
                new ConveningEvent.ItemAdded(SESSION, act(5), ISSUE, 1, true),
                new ConveningEvent.ItemRemoved(SESSION, act(5), ISSUE, new Ground("withdrawn", "反映人已撤诉"), 2L),
                new ConveningEvent.ItemCarriedOver(SESSION, act(8), ISSUE, "时间不够，下次再议", 2L),
                new ConveningEvent.PartyDeclared(SESSION, act(6), ISSUE, member(3), "相邻住户"),
                new ConveningEvent.PanelChosen(
                        SESSION,
                        act(6),
                        List.of(new RosterSeen(VILLAGE, 5)),
                        List.of(seat),
                        List.of(new KeptOut(member(3), ISSUE, Conflict.PARTY)),
                        draw,
                        GROUND),
                new ConveningEvent.SessionCalledOff(
                        SESSION, act(7), new Ground("flood", "防汛"), List.of(new IssueSeen(ISSUE, 2))));
    }

    private static List<SessionEvent> met() {
        Tally tally = new Tally(2, 0, 1);
        List<Ballot> ballots = List.of(
                new Ballot(member(1), Choice.IN_FAVOUR, null),
                new Ballot(member(2), Choice.IN_FAVOUR, member(1)),
                new Ballot(member(4), Choice.ABSTAINS, null));
        return List.of(
                new MeetingEvent.SessionOpened(SESSION, act(8), List.of(new Attendance(member(1), Presence.IN_PERSON))),
                new MeetingEvent.MemberJoined(SESSION, act(8), member(4), Presence.REMOTE),
                new MeetingEvent.MemberLeft(SESSION, act(8), member(4)),
                new MeetingEvent.StatementHeard(SESSION, act(8), ISSUE, new Speaker(null, null, "相邻住户"), "希望先装护栏"),
                new MeetingEvent.PlanProposed(SESSION, act(8), ISSUE, 1, member(1), plan()),
                new MeetingEvent.PlanAmended(SESSION, act(8), ISSUE, 2, 1, member(4), plan(), "加一盏灯"),
                new MeetingEvent.VoteHeld(
                        SESSION,
                        act(8),
                        ISSUE,
                        2,
                        Manner.RECORDED,
                        new Count(3, 2, 3, "more than 1/2", "more than 1/2"),
                        ballots,
                        tally,
                        true),
                new MeetingEvent.OutcomeDecided(
                        SESSION,
                        act(8),
                        ISSUE,
                        new Conclusion(Outcome.PLAN_ADOPTED, 2, plan(), LocalDate.of(2026, 12, 1), "一致同意")),
                new MeetingEvent.SessionClosed(SESSION, act(8), "散会"));
    }

    private static List<SessionEvent> passed() {
        return List.of(
                new MajorMatterEvent.ActHeld(
                        SESSION,
                        act(6),
                        ISSUE,
                        MajorAct.VILLAGERS_RESOLUTION,
                        Body.HOUSEHOLDS,
                        300,
                        210,
                        180,
                        "at least 2/3",
                        "more than 1/2",
                        true,
                        "minutes:2026-11-06"),
                new MajorMatterEvent.DecisionPublished(SESSION, act(10), ISSUE, VILLAGE, at(16)),
                new MajorMatterEvent.ResultPublished(SESSION, act(20), ISSUE, 9, VILLAGE, "护栏已装好，花费三千二百元"),
                new DeliveryEvent.OutcomeDelivered(SESSION, act(10), ISSUE, 4711, 2),
                new DeliveryEvent.OutcomeRefused(
                        SESSION,
                        act(10),
                        ISSUE,
                        4711,
                        "out-of-step",
                        "The issue is in a stage in which this can't be done"));
    }

    private static List<SessionEvent> written() {
        return List.of(
                new MinutesEvent.MinutesDrafted(SESSION, act(9), 1, "会议议定更换护栏。"),
                new MinutesEvent.MinutesSigned(SESSION, act(9), 1, member(1), "archive:2026/118"),
                new MinutesEvent.MinutesApproved(SESSION, act(9), 1, 2, 3, "more than 1/2"));
    }

    private static Plan plan() {
        return new Plan("更换护栏三米", DESK, List.of(), LocalDate.of(2026, 11, 20), new Cost(320_000, "村集体资金"));
    }

    private static MemberId member(int number) {
        return MemberId.of(VILLAGE, number);
    }

    private static Act act(int day) {
        return new Act(
                new Actor(new PersonId("village"), Role.VILLAGE_CADRE, DESK),
                at(day),
                false,
                new PolicyVersion("county-2026.1"));
    }

    private static Instant at(int day) {
        return Instant.parse("2026-11-01T01:30:00Z").plusSeconds(86_400L * (day - 1));
    }
}
