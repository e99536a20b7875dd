package org.lianshou.command.supervision;

import java.util.EnumSet;
import java.util.Set;
import org.lianshou.command.rule.Reason;

/** Every reason for which the rules of supervision refuse. */
public enum SupervisionRefusal implements Reason {
    UNKNOWN_UNIT("没有这个单位", "the directory has no such unit"),
    UNKNOWN_ISSUE("没有这个事项", "there is no such issue, or none for you"),
    UNIT_CLOSED("该单位已撤销", "that unit is no more"),
    ALREADY_ISSUED("督办单已下达", "that order was issued already"),
    OUT_OF_ORDER("督办单当前状态不能做这一步", "the order does not stand where this could be done"),
    OWN_REPLY("不能审核自己的回复", "somebody other than who replied judges the reply"),
    ALREADY_HELD("本期已经办过", "that was held already for the period"),
    ROUND_OVER("调度会已结束", "the coordination round is over, or it is none"),
    ALREADY_DECIDED("调度会已作出决定", "the round has decided already"),
    NOT_A_CANDIDATE("该事项不在本次调度范围", "the round takes one of its candidates"),
    NOTHING_DECIDED("调度会尚未作出决定", "the round takes one of its candidates before it is closed"),
    NOT_A_BULLETIN("没有这期通报", "there is no bulletin to correct"),
    NOTHING_TO_CORRECT("通报内容没有变化", "counted anew, the bulletin says the same"),
    UNKNOWN_AREA("没有这个区域", "the directory has no such area"),
    NO_ANALYSIS_THERE("研判由村、乡镇召开", "analyses are held by villages and townships"),
    NO_VILLAGE("只有村有颜色", "only villages have a colour"),
    OVER_BEFORE_IT_BEGINS("截止日期已过", "its last day is over already"),
    NOTHING_TO_LIFT("没有生效的人工定级", "no colour that somebody set counts now");

    private static final Set<SupervisionRefusal> NAMES_NOTHING = EnumSet.of(UNKNOWN_UNIT, UNKNOWN_ISSUE, UNKNOWN_AREA);

    private final String chinese;
    private final String english;

    SupervisionRefusal(String chinese, String english) {
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
