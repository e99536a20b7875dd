package org.lianshou.command.callout;

import java.util.EnumSet;
import java.util.Set;
import org.lianshou.command.rule.Reason;

/** Every reason for which a call-out's rules refuse. */
public enum CallOutRefusal implements Reason {
    CALL_OUT_OVER("吹哨已结束", "the call-out is over"),
    BEFORE_CALL("发生时间早于吹哨时间", "it can't have happened before the units were called"),
    UNKNOWN_AREA("没有这个区域", "the directory has no such area"),
    AREA_CLOSED("区域已撤销", "the area is no more"),
    UNKNOWN_UNIT("没有这个单位", "the directory has no such unit"),
    UNIT_CLOSED("单位已撤销", "the unit is no more"),
    UNIT_ELSEWHERE("单位不服务于该区域", "the unit answers neither for that area nor for one above it"),
    OWN_UNIT("不能吹哨本单位", "nobody calls the unit that they act for"),
    UNIT_TWICE("同一单位不能重复吹哨", "the unit is called already"),
    UNITS_FULL("被吹哨单位过多", "no more units fit in one call-out"),
    BY_WHEN_PAST("报到时间已过", "units are called to a time to come"),
    TIME_TOO_SHORT("给予的到场时间不足", "units must be given the time to come that policy asks for"),
    UNKNOWN_ISSUE("没有这个事项", "there is no such issue, or you can't see it"),
    ISSUE_ENDED("事项已终结", "the issue has come to its end"),
    ISSUE_ELSEWHERE("事项不在该区域", "the issue lies neither in that area nor above it"),
    NOT_CALLED("该单位未被吹哨", "that unit was not called"),
    REPORTED_IN_TWICE("该单位已报到", "that unit has reported in"),
    UNIT_EXCUSED("该单位已免到，须重新吹哨", "that unit was excused: call it anew"),
    NOT_YOUR_UNIT("须由本单位或吹哨人报到", "somebody of the unit reports in, or the caller says that it came"),
    UNKNOWN_PERSON("没有这个人", "the directory has no such person"),
    NOT_OF_THE_UNIT("此人不属于该单位", "that person does not act for the unit"),
    OWN_EXCUSE("不能为本单位免到", "nobody excuses the unit that they act for"),
    NOT_ON_THE_SPOT("未到场", "findings are noted by the caller and by units that have reported in"),
    STILL_EXPECTED("还有单位在报到时间内", "a unit still has time to come: wait, or excuse it"),
    TOO_LATE_TO_CALL_OFF("已有单位报到或逾时，须收哨", "a unit has come or is late: close the call-out instead");

    private static final Set<CallOutRefusal> NAMES_NOTHING =
            EnumSet.of(UNKNOWN_AREA, UNKNOWN_UNIT, UNKNOWN_ISSUE, UNKNOWN_PERSON);

    private final String chinese;
    private final String english;

    CallOutRefusal(String chinese, String english) {
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
