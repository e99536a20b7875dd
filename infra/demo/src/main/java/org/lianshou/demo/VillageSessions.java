package org.lianshou.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.CollectionCommand.Accept;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.command.session.ConveningCommand.AddItem;
import org.lianshou.command.session.ConveningCommand.CarryOver;
import org.lianshou.command.session.ConveningCommand.DeclareParty;
import org.lianshou.command.session.ConveningCommand.RemoveItem;
import org.lianshou.command.session.MajorMatterCommand.HoldAct;
import org.lianshou.command.session.MajorMatterCommand.PublishDecision;
import org.lianshou.command.session.MajorMatterCommand.PublishResult;
import org.lianshou.command.session.MeetingCommand.Amend;
import org.lianshou.command.session.MeetingCommand.Conclude;
import org.lianshou.command.session.MeetingCommand.Join;
import org.lianshou.command.session.MeetingCommand.Leave;
import org.lianshou.command.session.MeetingCommand.Propose;
import org.lianshou.command.session.MeetingCommand.Vote;
import org.lianshou.command.session.RosterCommand.Confirm;
import org.lianshou.command.session.RosterCommand.Nominate;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.Source;
import org.lianshou.issue.Stage;
import org.lianshou.session.Body;
import org.lianshou.session.Expertise;
import org.lianshou.session.MajorAct;
import org.lianshou.session.Manner;
import org.lianshou.session.MemberId;
import org.lianshou.session.Mode;
import org.lianshou.session.Presence;
import org.lianshou.session.Tally;

/**
 * 联手说事: the village's roster and five sessions, of which one decides a major matter by the four acts. They are held in the
 * evening, when people are at home, on what came up two days before; the fifth may be yet to come when the month is over.
 */
final class VillageSessions {
    private static final List<String> MEMBERS = List.of("蔡根泉", "沈律平", "费水英", "陆阿康", "姚建英", "俞德法", "谈小妹");
    private static final int LAW = 1;

    private static final int A_WEEK = 7;
    private static final int WEDNESDAY = 2;
    private static final int THURSDAY = 3;
    private static final int SECOND = A_WEEK + WEDNESDAY;
    private static final int FOURTH = 3 * A_WEEK + THURSDAY;

    private final Story story;
    private final int length;
    private boolean published;

    VillageSessions(Story story, int length) {
        this.story = story;
        this.length = length;
    }

    void tell() {
        story.on(0, "06:30", this::roster);
        firstSession(THURSDAY);
        secondSession(SECOND);
        thirdSession(2 * A_WEEK + WEDNESDAY);
        fourthSession(FOURTH);
        fifthSession(4 * A_WEEK + THURSDAY);
    }

    private void roster() {
        LocalDate today = story.days().day(0);
        for (int n = 0; n < MEMBERS.size(); n++) {
            List<Expertise> knows = List.of(new Expertise(n <= LAW ? "law" : n % 2 == 0 ? "building" : "farming"));
            Nominate nominate = new Nominate(null, MEMBERS.get(n), knows, Places.VILLAGE, "群众推选，公道正派。");
            story.surely(
                    "nominating", story.deeds().roster("village", Places.VILLAGE, nominate, Names.id("member-" + n)));
            Confirm confirm = new Confirm(Meeting.member(n + 1), today.minusDays(30), today.plusDays(700));
            story.surely("confirming", story.deeds().roster("village-2", Places.VILLAGE, confirm, Names.id("none")));
        }
    }

    /** Two plans, one matter put off, one taken off the agenda. */
    private void firstSession(int day) {
        Meeting meeting = new Meeting(story, "session-1");
        IssueId pond = issue(day, "pond", "ecology", "南塘水塘淤积发臭", "水塘多年没有清淤，夏天发臭。");
        IssueId bins = issue(day, "bins", "rubbish", "垃圾分类亭设在哪里", "分类亭选址几户意见不一。");
        IssueId path = issue(day, "path", "roads", "东湾小路要不要拓宽", "小路只有一米八，救护车进不来。");
        IssueId stall = issue(day, "stall", "street-vending", "村口摊位管理", "村口早上摊位乱摆。");
        story.on(day - 2, "17:10", () -> {
            meeting.convene(day, Mode.ASSEMBLED, List.of(pond, bins, path), null);
            meeting.surely(new AddItem(stall, null));
        });
        story.on(day - 2, "17:20", meeting::choosePanel);
        story.on(day, "19:05", () -> {
            meeting.open(5);
            meeting.hear(pond, "水塘连着三户的后门，味道大。");
            meeting.adopt(pond, "清淤并种水生植物，两周完成。", 1_200_000);
            meeting.adopt(bins, "设在村口公交站西侧，每周评比。", 300_000);
            meeting.postpone(path, story.days().day(SECOND));
            meeting.surely(new RemoveItem(stall, new Ground("not-ripe", "先由城管摸底，再议。")));
            meeting.close();
            story.course().leftBySession(stall);
        });
        story.on(day + 1, "09:00", () -> meeting.minute("水塘、分类亭议定；小路拓宽补测量后再议。"));
    }

    /**
     * What was put off comes up again; a vote without quorum, an amended plan, no consensus on one matter, and one that is
     * beyond the village.
     */
    private void secondSession(int day) {
        Meeting meeting = new Meeting(story, "session-2");
        IssueId path = Names.issue("session-path");
        IssueId hall = issue(day, "hall", "noise", "文化礼堂夜间活动时间", "晚上活动到几点各有说法。");
        IssueId well = issue(day, "well", "water", "老井旁建房影响取水", "老井旁有人要建房，几户担心取水。");
        IssueId bridge = issue(day, "bridge", "traffic", "西坞老桥限高", "老桥限高杆被撞歪，收割机过不去。");
        story.on(THURSDAY + 1, "09:30", () -> meeting.convene(day, Mode.TALK, List.of(path), null));
        story.on(day - 2, "17:10", () -> {
            Stream.of(hall, well, bridge).forEach(issue -> meeting.surely(new AddItem(issue, null)));
            meeting.surely(new DeclareParty(well, Meeting.member(7), "建房户的亲戚。"));
        });
        story.on(day - 2, "17:20", meeting::choosePanel);
        story.on(day, "19:05", () -> {
            List<MemberId> panel = meeting.panel().toList();
            meeting.open(2);
            meeting.surely(new Propose(hall, panel.getFirst(), Meeting.plan("九点半结束。", 0)));
            Vote vote = new Vote(hall, 1, Manner.SHOW_OF_HANDS, new Tally(2, 0, 0), null);
            story.deeds().surelyNot("no-quorum", meeting.give(vote));
            meeting.surely(new Join(panel.get(2), Presence.IN_PERSON));
            meeting.surely(new Join(panel.get(3), Presence.REMOTE));
            meeting.surely(new Join(panel.get(4), Presence.REMOTE));
            meeting.surely(new Amend(hall, 1, panel.get(2), Meeting.plan("平日九点、周末九点半结束。", 0), "照顾上学的孩子。"));
            meeting.recordedVote(hall, 2, 4);
            meeting.surely(new Conclude(hall, Outcome.PLAN_ADOPTED, 2, null, null));
            meeting.adopt(path, "拓宽到三米，涉及两户各让六十公分。", 2_600_000);
            meeting.conclude(well, Outcome.NO_CONSENSUS, "两边都有道理，会上没有谈拢。");
            meeting.conclude(bridge, Outcome.ESCALATE, "老桥属县道，村里无权改。");
            meeting.close();
        });
        story.on(day + 1, "09:00", () -> {
            meeting.minute("礼堂时间、小路议定；老井未谈拢；老桥请上级解决。");
            story.course().leftBySession(well);
            story.course().leftBySession(bridge);
        });
    }

    /** 四议两公开: the decision hangs before it is carried out, its result after. */
    private void thirdSession(int day) {
        Meeting meeting = new Meeting(story, "session-3");
        IssueId centre = issue(day, "centre", "public-services", "出租旧校舍办养老照料中心", "旧校舍闲置，拟出租办照料中心，属集体资产处置。");
        story.on(day - 2, "17:10", () -> meeting.convene(day, Mode.ASSEMBLED, List.of(centre), centre));
        story.on(day - 2, "17:20", meeting::choosePanel);
        story.on(day - 1, "15:00", () -> {
            act(meeting, centre, MajorAct.BRANCH_PROPOSAL, null, 7, 6, 6);
            act(meeting, centre, MajorAct.COMMITTEES_CONSULTATION, null, 9, 8, 8);
        });
        story.on(day - 1, "19:30", () -> act(meeting, centre, MajorAct.PARTY_MEETING, null, 46, 34, 33));
        story.on(day, "14:00", () -> {
            HoldAct tooFew =
                    new HoldAct(centre, MajorAct.VILLAGERS_RESOLUTION, Body.HOUSEHOLDS, 318, 180, 178, "村民会议纪要（未达人数）");
            story.deeds().surelyNot("no-quorum", meeting.give(tooFew));
        });
        story.on(
                day,
                "18:30",
                () -> act(meeting, centre, MajorAct.VILLAGERS_RESOLUTION, Body.HOUSEHOLDS, 318, 236, 221));
        story.on(day, "19:05", () -> {
            meeting.open(5);
            meeting.adopt(centre, "公开招租五年，租金用于村老年食堂。", 0);
            meeting.close();
        });
        story.on(day + 1, "09:00", () -> meeting.minute("旧校舍出租按四议程序通过。"));
        story.on(day + 1, "15:00", () -> meeting.surely(new PublishDecision(centre, null)));
        for (int later = day + 2; later < length; later++) {
            story.on(later, "10:00", () -> result(meeting, centre));
        }
    }

    /** As soon as there is one. */
    private void result(Meeting meeting, IssueId issue) {
        boolean there = story.town().issue(issue).stage().compareTo(Stage.COMPLETED) >= 0;
        if (there && !published) {
            published = true;
            meeting.surely(new PublishResult(issue, null, "已签约，首年租金到账。"));
        }
    }

    /** A secret vote; somebody leaves; one matter is left for another time. */
    private void fourthSession(int day) {
        Meeting meeting = new Meeting(story, "session-4");
        IssueId court = issue(day, "court", "greening", "球场改种草还是铺地砖", "年轻人要球场，老人要草坪。");
        IssueId fee = issue(day, "fee", "housing", "安置房物业费收缴", "安置房物业费收缴率低。");
        story.on(day - 2, "17:10", () -> meeting.convene(day, Mode.TALK, List.of(court, fee), null));
        story.on(day - 2, "17:20", meeting::choosePanel);
        story.on(day, "19:05", () -> {
            List<MemberId> panel = meeting.panel().toList();
            meeting.open(5);
            meeting.surely(new Propose(court, panel.getFirst(), Meeting.plan("一半球场，一半草坪。", 800_000)));
            meeting.surely(new Vote(court, 1, Manner.SECRET, new Tally(3, 1, 1), null));
            meeting.surely(new Conclude(court, Outcome.PLAN_ADOPTED, 1, null, null));
            meeting.surely(new Leave(panel.getLast()));
            meeting.surely(new CarryOver(fee, "时间不够，下次专题说。"));
            meeting.close();
        });
        story.on(day + 1, "09:00", () -> meeting.minute("球场议定；物业费下次再议。"));
    }

    /** For what was left the last time alone. */
    private void fifthSession(int day) {
        Meeting meeting = new Meeting(story, "session-5");
        IssueId fee = Names.issue("session-fee");
        story.on(FOURTH, "19:30", () -> meeting.convene(day, Mode.TALK, List.of(fee), null));
        story.on(FOURTH + 1, "09:20", meeting::choosePanel);
        story.on(day, "19:05", () -> {
            meeting.open(5);
            meeting.adopt(fee, "按户公示收支，欠费分三期补交。", 0);
            meeting.close();
        });
        story.on(day + 1, "09:00", () -> meeting.minute("物业费收缴办法议定。"));
    }

    private static void act(
            Meeting meeting,
            IssueId issue,
            MajorAct step,
            @Nullable Body body,
            int eligible,
            int present,
            int inFavour) {
        meeting.surely(new HoldAct(issue, step, body, eligible, present, inFavour, "会议记录 " + step));
    }

    /** Found by the village itself, and kept for its session. */
    private IssueId issue(int session, String name, String category, String summary, String description) {
        IssueId issue = Names.issue("session-" + name);
        story.on(session - 2, "16:" + (30 + name.length()), () -> {
            Report report = Matter.of(category, Kind.DISPUTE, null, null, summary, description)
                    .report(
                            Source.SEARCH_MASSES,
                            Places.VILLAGE,
                            null,
                            Names.reporter("村民", 7_000 + name.length() * 100 + session));
            story.surely("reporting " + name, story.deeds().issue("village", issue, report));
            Accept accept = new Accept(Meeting.VILLAGE_UNIT, null);
            story.surely("accepting " + name, story.deeds().issue("village", issue, accept));
            Twist twist = name.equals("bridge") ? Twist.RAISED : Twist.NONE;
            story.course().begin(new Life(issue, twist, "已按说事会议定的办法办好。").forSession());
        });
        return issue;
    }
}
