package org.lianshou.command.session;

import java.util.EnumSet;
import java.util.Set;
import org.lianshou.command.rule.Reason;

/** Every reason for which a session's rules refuse. */
public enum SessionRefusal implements Reason {
    OUT_OF_ORDER("会议现在不能做这一步", "the session is in a stage in which this can't be done"),
    BEFORE_CONVENING("发生时间早于召集时间", "it can't have happened before the session was called"),
    BEFORE_OPENING("发生时间早于开会时间", "it can't have happened before the session began"),
    NOTICE_TOO_SHORT("通知时间不足", "those called must be given the notice that policy asks for"),
    OPENED_EARLY("未到通知的开会时间", "a session does not begin before the time it was called for"),
    UNKNOWN_AREA("没有这个区域", "the directory has no such area"),
    NO_SESSIONS_THERE("说事会由村、乡镇召开", "sessions are held by villages and townships"),
    UNKNOWN_ISSUE("没有这个事项", "there is no such issue, or you can't see it"),
    UNKNOWN_UNIT("没有这个单位", "the directory has no such unit"),
    UNKNOWN_MEMBER("成员库里没有这个人", "the roster has no such member"),
    WRONG_AREA("事项不在会议的区域内", "the issue lies outside the session's area"),
    NOT_IN_DISCUSSION("事项不在商议阶段", "the issue is not in discussion"),
    ALREADY_ON_AGENDA("事项已在议程上", "the issue is on the agenda already"),
    NOT_ON_AGENDA("事项不在议程上", "the issue is not on the agenda"),
    AGENDA_FULL("议程已满", "no more issues fit on one agenda"),
    AGENDA_EMPTY("议程上没有事项", "there is nothing on the agenda"),
    ITEM_SETTLED("该事项已有结论或已留待下次", "the session has come to an end with that matter"),
    ROSTER_ELSEWHERE("成员库属于其他区域", "the roster is another area's"),
    NOT_SERVING("该成员当日不在任期内", "the member is not confirmed for the day of the session"),
    NOT_ENOUGH_MEMBERS("符合条件的成员不足", "fewer members fit than are wanted"),
    CHOSEN_TWICE("同一成员选了两次", "a member takes one seat"),
    PANEL_TOO_SMALL("说事小组人数不足", "the panel is smaller than policy asks for"),
    PANEL_CHOSEN("说事小组已确定，重选须说明理由", "a panel is chosen already: to choose anew takes a ground"),
    PANEL_MISSING("尚未确定说事小组", "no panel is chosen"),
    MEMBER_IS_PARTY("与事项有关联的成员应当回避", "a member who is party to the matter does not decide it"),
    ALREADY_PARTY("已声明与该事项有关联", "the member is declared a party already"),
    NOT_ON_PANEL("不是说事小组成员", "that member is not on the panel"),
    ATTENDING_TWICE("同一成员不能重复到会", "each member is there once, whatever the way"),
    NOT_PRESENT("该成员不在场", "that member is not there"),
    NO_SUCH_PROPOSAL("没有这个方案", "there is no plan of that number"),
    ALREADY_VOTED("该方案已表决", "that plan was voted on"),
    NO_QUORUM("到会人数不足，不能表决", "too few are there for a vote that counts"),
    MORE_HANDS_THAN_PRESENT("票数多于在场有表决权的人数", "there are more votes than members who may vote here"),
    VOTED_TWICE("同一成员投了两次票", "a member votes once"),
    PROXY_TWICE("一人只能受一人委托", "a member casts one vote by proxy, no more"),
    PROXY_FOR_PRESENT("在场成员不能委托他人", "who is there votes for themselves"),
    NOT_CARRIED("方案未经表决通过", "no vote with quorum has carried that plan"),
    POSTPONED_TO_THE_PAST("延后的日子已过", "a matter is postponed to a day to come"),
    ITEMS_OPEN("还有事项没有结论", "a matter has neither an outcome nor is it carried over"),
    NOT_MAJOR("不是三重一大事项", "the matter is not a major one"),
    ACTS_OUT_OF_ORDER("四议须按顺序进行", "the four acts are held in their order, each once"),
    ACT_FAILED("四议中有一议未通过", "one of the four acts has failed, which stops the matter"),
    ACTS_MISSING("四议尚未完成", "a major matter takes the four acts before a plan is adopted"),
    DID_NOT_ATTEND("该成员没有到会", "who was not there does not approve of the minutes"),
    NOT_THE_MEMBER("不是本人，须附签字件", "it takes the member, or the paper that they signed"),
    ALREADY_APPROVED("该成员已签认", "that member approves of this draft already"),
    NO_DECISION("没有可公开的决议", "there is no decision on a plan to publish"),
    ALREADY_PUBLISHED("已经公开", "that is published already"),
    NOT_PUBLISHED("决议尚未公开", "the decision is not published yet"),
    BOARD_ELSEWHERE("公示栏不在会议区域", "the board belongs to another area"),
    RESULT_TOO_EARLY("事项尚未办结", "the issue is not completed, so there is no result"),
    NOTHING_TO_DELIVER("没有待送达的结论", "no outcome waits to be given to that issue"),
    ALREADY_DELIVERED("结论已送达", "the issue was given its outcome");

    private static final Set<SessionRefusal> NAMES_NOTHING =
            EnumSet.of(UNKNOWN_AREA, UNKNOWN_ISSUE, UNKNOWN_UNIT, UNKNOWN_MEMBER);

    private final String chinese;
    private final String english;

    SessionRefusal(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public boolean namesNothing() {
        return NAMES_NOTHING.contains(this);
    }
}
