package org.lianshou.command.session;

import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.V1;
import static org.lianshou.command.session.Village.member;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.Plan;
import org.lianshou.session.Attendance;
import org.lianshou.session.Ballot;
import org.lianshou.session.Body;
import org.lianshou.session.Choice;
import org.lianshou.session.Item;
import org.lianshou.session.Item.Voted;
import org.lianshou.session.JointSession;
import org.lianshou.session.MajorAct;
import org.lianshou.session.Manner;
import org.lianshou.session.MemberId;
import org.lianshou.session.Mode;
import org.lianshou.session.PanelRoster;
import org.lianshou.session.Presence;
import org.lianshou.session.SessionEvent;
import org.lianshou.session.SessionId;
import org.lianshou.session.SessionStage;
import org.lianshou.session.SessionSteps;
import org.lianshou.session.Speaker;
import org.lianshou.session.Tally;

/**
 * A random session: commands of every sort, more often than not those of its stage, with people and numbers at random. What
 * the rules refuse is kept too.
 */
public final class SessionWalk {
    private static final SmallCounty COUNTY = SmallCounty.usual();
    private static final Plan PLAN = new Plan("修路", U_V1, List.of(), null, null);
    private static final List<IssueId> ISSUES = List.of(
            Village.ROAD,
            Village.AGAINST_WATER,
            Village.ONCE_HANDLED,
            Village.NOT_ACCEPTED,
            Village.ELSEWHERE,
            Village.DONE);
    private static final Map<AreaId, PanelRoster> ROSTERS = Village.rosters();
    private static final int STEPS = 120;
    private static final int MOVES = 1_000;

    private final RandomGenerator random;
    private final Map<IssueId, Issue> issues = new HashMap<>(Village.issues());
    private final List<Tried> tried = new ArrayList<>();
    private final boolean patient;
    private JointSession session;
    private Instant at = Village.CALLED;

    /** One command, and what came of it: events, or the reason for none. */
    public record Tried(
            JointSession before,
            SessionCommand command,
            List<SessionEvent> events,
            @Nullable SessionRefusal refusal) {}

    private SessionWalk(long seed) {
        this.random = new SplittableRandom(seed).split();
        this.patient = random.nextInt(3) > 0;
        this.session = JointSession.notConvened(new SessionId(new UUID(5, seed)));
    }

    /** All that was tried, in order. */
    public static List<Tried> of(long seed) {
        SessionWalk walk = new SessionWalk(seed);
        for (int move = 0; move < MOVES && walk.tried.size() < STEPS; move++) {
            walk.step();
        }
        return walk.tried;
    }

    public static Stream<Tried> many(int walks) {
        return IntStream.range(0, walks).boxed().flatMap(seed -> of(seed).stream());
    }

    private void step() {
        List<String> names = random.nextInt(10) == 0
                ? SessionSteps.commands()
                : SessionSteps.commands().stream()
                        .filter(name -> SessionSteps.of(name).contains(session.stage()))
                        .toList();
        if (names.isEmpty()) {
            return;
        }
        String name = session.stage() == SessionStage.CONVENED && random.nextInt(4) == 0 ? "hold-act" : from(names);
        // ends come seldom, so that there is something to end
        if (List.of("call-off", "conclude", "remove-item", "carry-over").contains(name) && random.nextInt(3) > 0) {
            return;
        }
        if (patient && hurried(name)) {
            return;
        }
        if (name.equals("open")) {
            at = at.isBefore(Village.MEETING) && random.nextInt(9) > 0 ? Village.MEETING : at;
        } else {
            at = at.plus(Duration.ofMinutes(random.nextInt(20)));
        }
        take(command(name), random.nextInt(40) == 0 ? Village.CALLED.minusSeconds(9) : at);
    }

    /** Two of three walks hold the four acts before they meet, and vote before they conclude. */
    private boolean hurried(String name) {
        return switch (name) {
            case "open", "call-off" ->
                session.agenda().stream()
                        .anyMatch(item -> item.major() && item.nextAct().isPresent());
            case "conclude", "carry-over" ->
                session.agenda().stream()
                        .noneMatch(item ->
                                !item.isSettled() && item.votes().stream().anyMatch(Voted::carried));
            default -> false;
        };
    }

    private void take(SessionCommand command, Instant when) {
        Actor actor = command instanceof DeliveryCommand ? Village.SYSTEM : Village.CADRE;
        SessionContext context = new SessionContext(
                actor,
                when,
                COUNTY.policies().at(when),
                COUNTY.calendar(),
                COUNTY.directory(),
                issues,
                issue -> COUNTY.policies().at(when),
                ROSTERS,
                Long.toHexString(random.nextLong()));
        try {
            List<SessionEvent> events = SessionDecider.decide(session, command, context);
            tried.add(new Tried(session, command, events, null));
            events.forEach(event -> session = session.evolve(event));
        } catch (SessionRefused no) {
            tried.add(new Tried(session, command, List.of(), no.reason()));
        }
    }

    private SessionCommand command(String name) {
        return switch (name) {
            case "convene" ->
                new ConveningCommand.Convene(
                        V1, from(List.of(Mode.values())), Village.MEETING, null, List.of(item(), item()));
            case "add-item" -> new ConveningCommand.AddItem(issue(), random.nextBoolean());
            case "remove-item" -> new ConveningCommand.RemoveItem(issue(), Village.ground());
            case "carry-over" -> new ConveningCommand.CarryOver(issue(), "下次");
            case "declare-party" -> new ConveningCommand.DeclareParty(issue(), anybody(), "有关联");
            case "choose-panel" ->
                new ConveningCommand.ChoosePanel(
                        Stream.generate(this::wanted)
                                .limit(1 + random.nextInt(4))
                                .toList(),
                        maybe(Village.ground()));
            case "call-off" -> new ConveningCommand.CallOff(Village.ground());
            case "hold-act" -> act();
            case "open" -> new MeetingCommand.Open(attending());
            case "join" -> new MeetingCommand.Join(anybody(), from(List.of(Presence.values())));
            case "leave" -> new MeetingCommand.Leave(anybody());
            case "hear" -> new MeetingCommand.Hear(issue(), new Speaker(anybody(), null, null), "我看行");
            case "propose" -> new MeetingCommand.Propose(issue(), maybe(anybody()), PLAN);
            case "amend" -> new MeetingCommand.Amend(issue(), number(), maybe(anybody()), PLAN, "改一改");
            case "vote" -> vote();
            case "conclude" -> conclude();
            case "close" -> new MeetingCommand.Close(null);
            case "draft-minutes" -> new MinutesCommand.DraftMinutes("纪要");
            case "approve-minutes" ->
                new MinutesCommand.ApproveMinutes(anybody(), random.nextInt(5) == 0 ? null : "archive:1");
            case "publish-decision" -> new MajorMatterCommand.PublishDecision(issue(), null);
            case "publish-result" -> {
                IssueId issue = issue();
                issues.put(
                        issue,
                        random.nextBoolean()
                                ? Village.completed(issue)
                                : Village.issues().get(issue));
                yield new MajorMatterCommand.PublishResult(issue, null, "已办");
            }
            case "note-delivered" -> new DeliveryCommand.NoteDelivered(issue(), 9, 2);
            case "note-refused" -> new DeliveryCommand.NoteRefused(issue(), 9, "unit-above", "级别");
            default -> throw new IllegalArgumentException("no move for " + name);
        };
    }

    private ConveningCommand.GivenItem item() {
        return new ConveningCommand.GivenItem(issue(), random.nextBoolean());
    }

    private ConveningCommand.Wanted wanted() {
        return random.nextInt(4) == 0
                ? new ConveningCommand.Wanted(anybody(), null, null, null, null, "推选")
                : new ConveningCommand.Wanted(null, null, maybe(Village.WATER), null, 1 + random.nextInt(3), "懂行");
    }

    private List<Attendance> attending() {
        List<MemberId> panel =
                session.panel().stream().map(seat -> seat.member()).toList();
        List<Attendance> there = new ArrayList<>(panel.stream()
                .filter(one -> random.nextInt(5) > 0)
                .map(one -> new Attendance(one, from(List.of(Presence.values()))))
                .toList());
        if (random.nextInt(6) == 0) {
            there.add(new Attendance(anybody(), Presence.REMOTE));
        }
        return there;
    }

    /** Mostly the next act of a major matter. */
    private SessionCommand act() {
        List<Item> major = session.agenda().stream()
                .filter(item -> item.nextAct().isPresent() && item.major())
                .toList();
        boolean next = !major.isEmpty() && random.nextInt(6) > 0;
        Item item = next ? from(major) : null;
        MajorAct step =
                item == null ? from(List.of(MajorAct.values())) : item.nextAct().orElseThrow();
        Body body = step == MajorAct.VILLAGERS_RESOLUTION
                ? from(List.of(Body.ADULTS, Body.HOUSEHOLDS, Body.REPRESENTATIVES))
                : null;
        int present = 5 + random.nextInt(6);
        int inFavour = random.nextInt(9) == 0 ? present / 3 : present;
        IssueId issue = item == null ? issue() : item.issue();
        return new MajorMatterCommand.HoldAct(issue, step, body, 10, present, inFavour, "minutes:1");
    }

    /** Mostly on a plan that waits for it, and mostly in favour. */
    private SessionCommand vote() {
        List<Item> waiting = session.agenda().stream()
                .filter(item ->
                        !item.isSettled() && item.vote(item.proposals().size()).isEmpty())
                .filter(item -> !item.proposals().isEmpty())
                .toList();
        boolean fit = !waiting.isEmpty() && random.nextInt(5) > 0;
        Item item = fit ? from(waiting) : null;
        IssueId issue = item == null ? issue() : item.issue();
        int number = item == null ? number() : item.proposals().size();
        Manner manner = from(List.of(Manner.values()));
        int present =
                (int) session.attendees().stream().filter(one -> one.present()).count();
        Tally tally = new Tally(Math.max(0, present - random.nextInt(3)), random.nextInt(2), random.nextInt(2));
        return manner == Manner.RECORDED
                ? new MeetingCommand.Vote(issue, number, manner, null, ballots())
                : new MeetingCommand.Vote(issue, number, manner, tally, null);
    }

    /** Mostly those who are there for themselves, and some of the others by one who is. */
    private List<Ballot> ballots() {
        List<MemberId> there = session.attendees().stream()
                .filter(one -> one.present())
                .map(one -> one.member())
                .toList();
        return session.panel().stream()
                .map(seat -> random.nextInt(40) == 0 ? anybody() : seat.member())
                .filter(member -> there.contains(member) || random.nextInt(3) > 0)
                .map(member -> new Ballot(
                        member,
                        random.nextInt(3) > 0 ? Choice.IN_FAVOUR : from(List.of(Choice.values())),
                        there.isEmpty() || there.contains(member) == random.nextInt(20) > 0 ? null : from(there)))
                .toList();
    }

    /** Mostly with a plan that was carried, where one was. */
    private SessionCommand conclude() {
        List<Item> carried = session.agenda().stream()
                .filter(item -> !item.isSettled() && item.votes().stream().anyMatch(Voted::carried))
                .toList();
        if (!carried.isEmpty() && random.nextInt(4) > 0) {
            Item item = from(carried);
            int plan = item.votes().stream()
                    .filter(Voted::carried)
                    .findFirst()
                    .orElseThrow()
                    .proposal();
            return new MeetingCommand.Conclude(item.issue(), Outcome.PLAN_ADOPTED, plan, null, null);
        }
        Outcome outcome = from(List.of(Outcome.values()));
        return new MeetingCommand.Conclude(
                issue(),
                outcome,
                outcome == Outcome.PLAN_ADOPTED ? number() : null,
                outcome == Outcome.POSTPONED ? LocalDate.of(2026, 3, 3 + random.nextInt(9)) : null,
                "如此");
    }

    private int number() {
        return 1 + random.nextInt(3);
    }

    /** Mostly one of the agenda. */
    private IssueId issue() {
        List<IssueId> agenda =
                session.agenda().stream().map(item -> item.issue()).toList();
        return agenda.isEmpty() || random.nextInt(8) == 0
                ? from(ISSUES.subList(0, random.nextInt(3) == 0 ? 6 : 3))
                : from(agenda);
    }

    /** Mostly one of the panel. */
    private MemberId anybody() {
        return session.panel().isEmpty() || random.nextInt(6) == 0
                ? member(1 + random.nextInt(11))
                : from(session.panel()).member();
    }

    private <T> T from(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }
}
