package org.lianshou.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.session.ConveningCommand.ChoosePanel;
import org.lianshou.command.session.ConveningCommand.Convene;
import org.lianshou.command.session.ConveningCommand.GivenItem;
import org.lianshou.command.session.ConveningCommand.Wanted;
import org.lianshou.command.session.MeetingCommand.Close;
import org.lianshou.command.session.MeetingCommand.Conclude;
import org.lianshou.command.session.MeetingCommand.Hear;
import org.lianshou.command.session.MeetingCommand.Open;
import org.lianshou.command.session.MeetingCommand.Propose;
import org.lianshou.command.session.MeetingCommand.Vote;
import org.lianshou.command.session.MinutesCommand.ApproveMinutes;
import org.lianshou.command.session.MinutesCommand.DraftMinutes;
import org.lianshou.command.session.SessionCommand;
import org.lianshou.issue.Cost;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.Plan;
import org.lianshou.issue.UnitId;
import org.lianshou.session.Attendance;
import org.lianshou.session.Ballot;
import org.lianshou.session.Choice;
import org.lianshou.session.Expertise;
import org.lianshou.session.JointSession;
import org.lianshou.session.Manner;
import org.lianshou.session.MemberId;
import org.lianshou.session.Mode;
import org.lianshou.session.Presence;
import org.lianshou.session.Seat;
import org.lianshou.session.SessionId;
import org.lianshou.session.Speaker;
import org.lianshou.session.Tally;

/** One joint session of the village, step by step. */
final class Meeting {
    static final UnitId VILLAGE_UNIT = new UnitId("u-" + Places.VILLAGE);
    private static final String WHO = "village";

    private final Story story;
    private final String name;
    private final SessionId id;

    Meeting(Story story, String name) {
        this.story = story;
        this.name = name;
        this.id = new SessionId(Names.id(name));
    }

    /** @param day and time of the meeting @param major of the issues, the one that is a major matter */
    void convene(int day, Mode mode, List<IssueId> issues, @Nullable IssueId major) {
        List<GivenItem> agenda = issues.stream()
                .map(issue -> new GivenItem(issue, issue.equals(major)))
                .toList();
        surely(new Convene(
                Places.VILLAGE, mode, story.days().at(day, "19:00"), mode == Mode.ONLINE ? null : "对河口村文化礼堂", agenda));
    }

    /** The leader by name, somebody who knows the law, and two more by lot. */
    void choosePanel() {
        surely(new ChoosePanel(
                List.of(
                        new Wanted(member(1), null, null, null, null, "说事长，主持"),
                        new Wanted(null, null, new Expertise("law"), null, 1, "懂政策法规"),
                        new Wanted(null, null, null, null, 3, "其余抽签")),
                null));
    }

    /** Those of the panel, of whom the last two are not in the room. */
    void open(int present) {
        List<MemberId> panel = panel().limit(present).toList();
        surely(new Open(Stream.iterate(0, n -> n < panel.size(), n -> n + 1)
                .map(n -> new Attendance(panel.get(n), how(n)))
                .toList()));
    }

    private static Presence how(int seat) {
        return switch (seat) {
            case 3 -> Presence.REMOTE;
            case 4 -> Presence.ONLINE;
            default -> Presence.IN_PERSON;
        };
    }

    void hear(IssueId issue, String words) {
        surely(new Hear(issue, new Speaker(null, null, "反映人"), words));
    }

    void adopt(IssueId issue, String measures, long fen) {
        surely(new Propose(issue, member(1), plan(measures, fen)));
        int all = (int) panel().count();
        surely(new Vote(issue, 1, Manner.SHOW_OF_HANDS, new Tally(all - 1, 0, 1), null));
        surely(new Conclude(issue, Outcome.PLAN_ADOPTED, 1, null, null));
    }

    /** Each vote is kept, of the members who are there. */
    void recordedVote(IssueId issue, int proposal, int inFavour) {
        List<MemberId> panel = panel().toList();
        List<Ballot> ballots = Stream.iterate(0, n -> n < panel.size(), n -> n + 1)
                .map(n -> new Ballot(panel.get(n), n < inFavour ? Choice.IN_FAVOUR : Choice.AGAINST, null))
                .toList();
        surely(new Vote(issue, proposal, Manner.RECORDED, null, ballots));
    }

    void postpone(IssueId issue, LocalDate until) {
        surely(new Conclude(issue, Outcome.POSTPONED, null, until, "还需补充测量资料。"));
    }

    void conclude(IssueId issue, Outcome outcome, String words) {
        surely(new Conclude(issue, outcome, null, null, words));
    }

    void close() {
        surely(new Close("散会。"));
    }

    /** The next morning, until so many have signed that they stand. */
    void minute(String text) {
        surely(new DraftMinutes(text));
        panel().limit(3).forEach(one -> surely(new ApproveMinutes(one, "纸质签字页:" + name)));
    }

    void surely(SessionCommand command) {
        story.surely(name + " " + command.name(), give(command));
    }

    boolean give(SessionCommand command) {
        return story.deeds().session(WHO, id, command, name);
    }

    Stream<MemberId> panel() {
        return story.town().orders().stored(JointSession.notConvened(id)).panel().stream()
                .map(Seat::member);
    }

    static MemberId member(int number) {
        return MemberId.of(Places.VILLAGE, number);
    }

    static Plan plan(String measures, long fen) {
        return new Plan(measures, VILLAGE_UNIT, List.of(), null, new Cost(fen, "村集体经费"));
    }
}
