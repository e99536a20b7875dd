package org.lianshou.command.policy;

import java.util.EnumSet;
import java.util.Set;
import org.lianshou.command.rule.Reason;

/** Why the rules of policies and calendar may say no. */
public enum PolicyRefusal implements Reason {
    UNKNOWN_AREA("没有这个区域", "the area tree has no such area"),
    UNKNOWN_POLICY("没有这个政策版本", "no policy has that version"),
    VERSION_TAKEN("政策版本号已被使用", "another policy has or had that version"),
    NOT_BEFORE_TOMORROW("最早自次日起生效", "figures hold, and cease to, from tomorrow at the earliest"),
    POLICIES_MISFIT("与现有政策衔接不上或指标不全", "it does not go together with the policies that there are"),
    COUNTY_NEVER_ENDS("全县政策只能由新版本接替，不能终止", "the county's figures end when others take their place"),
    ALREADY_ENDED("该政策已终止或被接替", "the policy has ended, or another has taken its place"),
    ALREADY_IN_FORCE("已生效的政策不能收回，只能终止或由新版本接替", "what is in force is not taken back: end it, or enact another"),
    YEAR_LOADED("该年日历已载入；如确有变更，请更正", "the year is loaded: if its paper has changed, correct it"),
    YEAR_NOT_LOADED("该年日历尚未载入", "the year is not loaded: load it first"),
    OTHER_YEAR("日历文件不是该年的", "the paper is of another year"),
    SAME_PAPER("与已载入的日历没有不同", "the paper says what is known already"),
    DAY_CONTRADICTED("与相邻年份的日历相矛盾", "another year's paper says otherwise of one of the days");

    private static final Set<PolicyRefusal> NAMES_NOTHING = EnumSet.of(UNKNOWN_AREA, UNKNOWN_POLICY);

    private final String chinese;
    private final String english;

    PolicyRefusal(String chinese, String english) {
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
