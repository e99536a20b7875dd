package org.lianshou.command.session;

import java.util.EnumSet;
import java.util.Set;
import org.lianshou.command.rule.Reason;

/** Every reason for which a roster's rules refuse. */
public enum RosterRefusal implements Reason {
    UNKNOWN_AREA("没有这个区域", "the directory has no such area"),
    NO_ROSTER_THERE("成员库由村、乡镇设立", "rosters are kept by villages and townships"),
    UNKNOWN_PERSON("没有这个人", "the directory has no such person"),
    UNKNOWN_MEMBER("成员库里没有这个人", "the roster has no such member"),
    HOME_ELSEWHERE("来源区域不在本区域内", "members come from the roster's own area"),
    ROSTER_FULL("成员库已满", "no more members fit on one roster"),
    ALREADY_MEMBER("已在成员库中", "that person is on the roster already"),
    MEMBER_REMOVED("该成员已退出", "that member was taken off"),
    OWN_NOMINATION("推荐人不能确认自己推荐的成员", "somebody other than who put them up confirms a member"),
    TERM_OVERLAPS("任期与已有任期重叠", "the terms of a member may not overlap"),
    ERASURE_GROUND_UNKNOWN("政策没有这项删除理由", "policy names no such ground for erasing a person"),
    NOTHING_TO_ERASE("没有登记姓名", "the roster keeps no name of that member"),
    ALREADY_ERASED("姓名已删除", "the name of that member was erased already");

    private static final Set<RosterRefusal> NAMES_NOTHING = EnumSet.of(UNKNOWN_AREA, UNKNOWN_PERSON, UNKNOWN_MEMBER);

    private final String chinese;
    private final String english;

    RosterRefusal(String chinese, String english) {
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
