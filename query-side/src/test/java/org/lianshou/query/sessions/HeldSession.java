package org.lianshou.query.sessions;

import static org.lianshou.query.Histories.act;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Cost;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Plan;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Histories;
import org.lianshou.session.Attendance;
import org.lianshou.session.Conclusion;
import org.lianshou.session.Conflict;
import org.lianshou.session.ConveningEvent.ItemAdded;
import org.lianshou.session.ConveningEvent.PanelChosen;
import org.lianshou.session.ConveningEvent.SessionConvened;
import org.lianshou.session.Count;
import org.lianshou.session.Draw;
import org.lianshou.session.Expertise;
import org.lianshou.session.KeptOut;
import org.lianshou.session.Manner;
import org.lianshou.session.MeetingEvent.OutcomeDecided;
import org.lianshou.session.MeetingEvent.PlanProposed;
import org.lianshou.session.MeetingEvent.SessionClosed;
import org.lianshou.session.MeetingEvent.SessionOpened;
import org.lianshou.session.MeetingEvent.StatementHeard;
import org.lianshou.session.MeetingEvent.VoteHeld;
import org.lianshou.session.MemberId;
import org.lianshou.session.MinutesEvent.MinutesDrafted;
import org.lianshou.session.MinutesEvent.MinutesSigned;
import org.lianshou.session.Mode;
import org.lianshou.session.PanelRoster;
import org.lianshou.session.Presence;
import org.lianshou.session.RosterEvent.MemberConfirmed;
import org.lianshou.session.RosterEvent.MemberNominated;
import org.lianshou.session.RosterSeen;
import org.lianshou.session.Seat;
import org.lianshou.session.SessionEvent;
import org.lianshou.session.SessionId;
import org.lianshou.session.Speaker;
import org.lianshou.session.Tally;
import org.lianshou.session.Term;
import org.lianshou.stream.StreamEvent;

/** A session of a village, written into the log by hand as far as a test wants it. */
final class HeldSession {
    static final AreaId VILLAGE = new AreaId("v12");
    static final Draw.Lot LOT = new Draw.Lot(2, 2, List.of(member(2), member(3), member(4)));
    static final String SEED = "00112233445566778899aabbccddeeff";

    private static final List<String> NAMES = List.of("龘大伯", "钱二婶", "孙三", "李四", "周五");

    private final Histories histories;
    private final IssueId issue;
    final SessionId id = new SessionId(UUID.randomUUID());

    HeldSession(Histories histories, IssueId issue) {
        this.histories = histories;
        this.issue = issue;
    }

    static MemberId member(int number) {
        return MemberId.of(VILLAGE, number);
    }

    /** Once for all tests: a village has one roster. */
    static void roster(Histories histories) {
        for (int n = 0; n < NAMES.size(); n++) {
            SubjectId subject = new SubjectId(UUID.randomUUID());
            StreamEvent nominated = new MemberNominated(
                    VILLAGE,
                    act(Role.VILLAGE_CADRE, "both"),
                    member(n + 1),
                    null,
                    subject,
                    new Personal.Clear(subject, NAMES.get(n)),
                    List.of(new Expertise("law")),
                    VILLAGE,
                    "公道");
            Term term = new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1));
            histories.append(
                    PanelRoster.idOf(VILLAGE),
                    nominated,
                    new MemberConfirmed(VILLAGE, act(Role.VILLAGE_CADRE, "v11"), member(n + 1), term));
        }
    }

    HeldSession called(String place) {
        Deadline notice =
                new Deadline(Histories.START, "1 calendar-day", new PolicyVersion("p-1"), "cn-2026", List.of(), false);
        return told(
                new SessionConvened(
                        id,
                        act(Role.VILLAGE_CADRE, "v11"),
                        VILLAGE,
                        Mode.ASSEMBLED,
                        Histories.START.plus(Duration.ofDays(2)),
                        notice,
                        place),
                new ItemAdded(id, act(Role.VILLAGE_CADRE, "v11"), issue, 1, false));
    }

    /** One by name, two by lot; one is kept out. */
    HeldSession drawn() {
        List<Seat> seats = List.of(
                new Seat(member(1), null, VILLAGE, null, "主持", false),
                new Seat(LOT.drawn(SEED).get(0), null, VILLAGE, null, "其余抽签", true),
                new Seat(LOT.drawn(SEED).get(1), null, VILLAGE, null, "其余抽签", true));
        return told(new PanelChosen(
                id,
                act(Role.VILLAGE_CADRE, "v11"),
                List.of(new RosterSeen(VILLAGE, 9)),
                seats,
                List.of(new KeptOut(member(5), issue, Conflict.HANDLER)),
                new Draw(SEED, List.of(LOT)),
                null));
    }

    /** One by name and one who signs in; both are there. */
    HeldSession openedWith(String person) {
        return told(
                new PanelChosen(
                        id,
                        act(Role.VILLAGE_CADRE, "v11"),
                        List.of(new RosterSeen(VILLAGE, 9)),
                        List.of(
                                new Seat(member(1), null, VILLAGE, null, "主持", false),
                                new Seat(member(2), new PersonId(person), VILLAGE, null, "懂修路", false)),
                        List.of(),
                        null,
                        null),
                new SessionOpened(
                        id,
                        act(Role.VILLAGE_CADRE, "v11"),
                        List.of(
                                new Attendance(member(1), Presence.IN_PERSON),
                                new Attendance(member(2), Presence.IN_PERSON))));
    }

    /** The second is on the telephone, the third stays away. */
    HeldSession opened() {
        return told(new SessionOpened(
                id,
                act(Role.VILLAGE_CADRE, "v11"),
                List.of(
                        new Attendance(member(1), Presence.IN_PERSON),
                        new Attendance(LOT.drawn(SEED).getFirst(), Presence.REMOTE))));
    }

    HeldSession heard(String words) {
        return told(
                new StatementHeard(id, act(Role.VILLAGE_CADRE, "v11"), issue, new Speaker(null, null, "反映人"), words));
    }

    HeldSession adopted(String measures) {
        Plan plan = new Plan(
                measures, new UnitId("u-roads"), List.of(), LocalDate.of(2026, 12, 1), new Cost(120_050, "村集体"));
        return told(
                new PlanProposed(id, act(Role.VILLAGE_CADRE, "v11"), issue, 1, member(1), plan),
                new VoteHeld(
                        id,
                        act(Role.VILLAGE_CADRE, "v11"),
                        issue,
                        1,
                        Manner.SHOW_OF_HANDS,
                        new Count(3, 2, 2, "more than 1/2", "more than 1/2"),
                        List.of(),
                        new Tally(2, 0, 0),
                        true),
                new OutcomeDecided(
                        id,
                        act(Role.VILLAGE_CADRE, "v11"),
                        issue,
                        new Conclusion(Outcome.PLAN_ADOPTED, 1, plan, null, null)));
    }

    HeldSession minuted(String text) {
        return told(
                new SessionClosed(id, act(Role.VILLAGE_CADRE, "v11"), null),
                new MinutesDrafted(id, act(Role.VILLAGE_CADRE, "v11"), 1, text),
                new MinutesSigned(id, act(Role.VILLAGE_CADRE, "v11"), 1, member(1), "签字页"));
    }

    private HeldSession told(SessionEvent... events) {
        histories.append(id.value(), events);
        return this;
    }
}
