package org.lianshou.command.session;

import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.G2;
import static org.lianshou.command.histories.SmallCounty.ROADS;
import static org.lianshou.command.histories.SmallCounty.T1;
import static org.lianshou.command.histories.SmallCounty.U_T1;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.U_WATER;
import static org.lianshou.command.histories.SmallCounty.V1;
import static org.lianshou.command.histories.SmallCounty.V2;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.LadderEvent;
import org.lianshou.issue.Level;
import org.lianshou.issue.Matter;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Place;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.ResolutionEvent.IssueSignedFor;
import org.lianshou.issue.Role;
import org.lianshou.issue.Source;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.session.Expertise;
import org.lianshou.session.MemberId;
import org.lianshou.session.PanelRoster;
import org.lianshou.session.RosterEvent.MemberConfirmed;
import org.lianshou.session.RosterEvent.MemberNominated;
import org.lianshou.session.Term;

/** What a session of village v1 finds: its roster and its township's, and issues of every sort. */
public final class Village {
    static final Expertise LAW = new Expertise("law");
    static final Expertise WATER = new Expertise("water");

    static final Actor CADRE = new Actor(new PersonId("v1-cadre"), Role.VILLAGE_CADRE, U_V1);
    static final Actor SECRETARY = new Actor(new PersonId("v1-secretary"), Role.VILLAGE_CADRE, U_V1);
    static final Actor SYSTEM = new Actor(new PersonId("v1-cadre"), Role.SYSTEM, null);

    /** In discussion: an ordinary one; one against the water office; one that g1-worker had in hand. */
    static final IssueId ROAD = issue(1);

    static final IssueId AGAINST_WATER = issue(2);
    static final IssueId ONCE_HANDLED = issue(3);
    /** Waiting to be accepted; of another village; done. */
    static final IssueId NOT_ACCEPTED = issue(4);

    static final IssueId ELSEWHERE = issue(5);
    static final IssueId DONE = issue(6);

    /** 1 resident-li, who reports all issues; 2 g1-worker; 3 water-official; 4 to 9 known by name; 10 not confirmed. */
    static final int REPORTER = 1;

    static final int WORKER = 2;
    static final int OFFICIAL = 3;
    static final int UNCONFIRMED = 10;

    static final Instant CALLED = at("2026-03-02T09:00");
    static final Instant MEETING = at("2026-03-05T09:00");

    private Village() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    static MemberId member(int number) {
        return MemberId.of(V1, number);
    }

    static Ground ground() {
        return new Ground("because", "有原因");
    }

    static Map<AreaId, PanelRoster> rosters() {
        PanelRoster village = PanelRoster.of(V1);
        village = joined(village, V1, "resident-li", V1, LAW);
        village = joined(village, V1, "g1-worker", G1, LAW);
        village = joined(village, V1, "water-official", V1, WATER);
        for (int number = 4; number <= 9; number++) {
            village = joined(village, V1, null, number % 2 == 0 ? G1 : G2, WATER);
        }
        village = village.evolve(nominated(village, V1, null, G1, LAW));
        PanelRoster township = joined(PanelRoster.of(T1), T1, null, V2, LAW);
        return Map.of(V1, village, T1, township);
    }

    static Map<IssueId, Issue> issues() {
        return Stream.of(
                        accepted(ROAD, V1, null),
                        accepted(AGAINST_WATER, G1, U_WATER),
                        fold(
                                accepted(ONCE_HANDLED, G1, null),
                                new IssueSignedFor(ONCE_HANDLED, act("g1-worker", Role.GRID_WORKER)),
                                new LadderEvent.IssueEscalated(
                                        ONCE_HANDLED,
                                        act("v1-cadre", Role.VILLAGE_CADRE),
                                        LadderEvent.Reason.DECISION,
                                        Level.VILLAGE,
                                        Level.TOWNSHIP,
                                        U_T1,
                                        "超出能力")),
                        Issue.fold(NOT_ACCEPTED, List.of(reported(NOT_ACCEPTED, V1, null))),
                        accepted(ELSEWHERE, V2, null),
                        fold(
                                accepted(DONE, V1, null),
                                new IssueCompleted(
                                        DONE, act("g1-worker", Role.GRID_WORKER), "修好了", List.of(), List.of())))
                .collect(Collectors.toUnmodifiableMap(Issue::id, Function.identity()));
    }

    /** The issue of that id, when its plan was carried out. */
    static Issue completed(IssueId id) {
        return fold(
                accepted(id, V1, null),
                new IssueCompleted(id, act("g1-worker", Role.GRID_WORKER), "修好了", List.of(), List.of()));
    }

    private static PanelRoster joined(
            PanelRoster roster, AreaId area, @Nullable String person, AreaId home, Expertise expertise) {
        MemberNominated nominated = nominated(roster, area, person, home, expertise);
        Term term = new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        return roster.evolve(nominated)
                .evolve(new MemberConfirmed(area, act("v1-secretary", Role.VILLAGE_CADRE), nominated.member(), term));
    }

    private static MemberNominated nominated(
            PanelRoster roster, AreaId area, @Nullable String person, AreaId home, Expertise expertise) {
        int number = roster.members().size() + 1;
        return new MemberNominated(
                area,
                act("v1-cadre", Role.VILLAGE_CADRE),
                MemberId.of(area, number),
                person == null ? null : new PersonId(person),
                person == null ? new SubjectId(new UUID(9, number)) : null,
                null,
                List.of(expertise),
                home,
                "大家信任");
    }

    private static Issue accepted(IssueId id, AreaId area, @Nullable UnitId complainedOf) {
        return Issue.fold(
                id,
                List.of(
                        reported(id, area, complainedOf),
                        new IssueAccepted(
                                id,
                                act("v1-cadre", Role.VILLAGE_CADRE),
                                Level.VILLAGE,
                                U_V1,
                                new PersonId("v1-cadre"),
                                null)));
    }

    private static Issue fold(Issue issue, IssueEvent... events) {
        Issue after = issue;
        for (IssueEvent event : events) {
            after = after.evolve(event);
        }
        return after;
    }

    private static IssueReported reported(IssueId id, AreaId area, @Nullable UnitId complainedOf) {
        SubjectId subject = new SubjectId(new UUID(7, 1));
        Reporter reporter = new Reporter(
                Reporter.Standing.NAMED, subject, new PersonId("resident-li"), null, null, null, null, null);
        Matter matter = new Matter(
                Kind.APPEAL, AppealType.COMPLAINT, null, null, ROADS, Urgency.ORDINARY, "路面破损", "村口路面破损", complainedOf);
        return new IssueReported(
                id,
                act("resident-li", Role.RESIDENT),
                Source.HOME_VISIT,
                matter,
                area,
                Place.UNKNOWN,
                reporter,
                List.of(),
                null,
                null,
                null);
    }

    private static Act act(String person, Role capacity) {
        return new Act(new Actor(new PersonId(person), capacity, null), at("2026-03-01T08:00"), false, null);
    }

    private static IssueId issue(long number) {
        return new IssueId(new UUID(1, number));
    }
}
