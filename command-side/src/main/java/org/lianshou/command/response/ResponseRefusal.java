package org.lianshou.command.response;

import java.util.EnumSet;
import java.util.Set;
import org.lianshou.command.rule.Reason;

/** Every reason for which a response's rules refuse. */
public enum ResponseRefusal implements Reason {
    ALREADY_OPEN("全网联动已启动", "the whole net responds to that issue already"),
    ALREADY_ANSWERED("该隐患已启动过联动", "the response to that hazard was opened, and is over"),
    RESPONSE_OVER("联动已解除", "the response is over"),
    BEFORE_OPENING("发生时间早于启动时间", "it can't have happened before the response was opened"),
    UNKNOWN_ISSUE("没有这个事项", "there is no such issue, or you can't see it"),
    NOT_IN_WORK("事项不在办理中", "the issue is not in work"),
    UNKNOWN_UNIT("没有这个单位", "the directory has no such unit"),
    UNIT_CLOSED("单位已撤销", "the unit is no more"),
    UNIT_TWICE("同一单位不能重复", "a unit takes part once"),
    NO_DESK("县级没有接收单位", "the county has no desk that could lead"),
    LEAD_BELOW_COUNTY("联动由县级单位牵头", "a unit of the county leads"),
    ONE_UNIT_ONLY("只涉及一个单位，无须联动", "it takes more than one unit to respond together"),
    UNITS_FULL("联动单位过多", "no more units fit in one response"),
    SAME_LEAD("已由该单位牵头", "that unit leads already"),
    ALREADY_TAKES_PART("该单位已有任务", "that unit has its task"),
    LEAD_STAYS("牵头单位不能退出，须先变更牵头", "the lead does not leave: change the lead first"),
    NOT_TAKING_PART("该单位未参加联动", "that unit does not take part");

    private static final Set<ResponseRefusal> NAMES_NOTHING = EnumSet.of(UNKNOWN_ISSUE, UNKNOWN_UNIT);

    private final String chinese;
    private final String english;

    ResponseRefusal(String chinese, String english) {
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
