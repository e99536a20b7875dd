package org.lianshou.command.hotline;

import org.lianshou.command.rule.Reason;

/** Every reason for which the rules of hotlines refuse. */
public enum HotlineRefusal implements Reason {
    UNKNOWN_UNIT("没有这个单位", "the directory has no such unit: name a hotline by its id, such as u-hotline"),
    NOT_A_HOTLINE("该单位不是热线", "nobody takes calls for that unit: name the hotline itself"),
    ANOTHERS_HOTLINE("只能录入本单位的话务", "that is another hotline: its own operators enter its figures"),
    DAY_NOT_OVER("当日尚未结束，次日起录入", "the day is not over: enter its figures from the next day on"),
    ALREADY_ENTERED("当日话务已录入，有误请更正", "the day has other figures: correct them, on a ground"),
    NOT_ENTERED("当日话务尚未录入", "the day has no figures to correct: enter them");

    private final String chinese;
    private final String english;

    HotlineRefusal(String chinese, String english) {
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
        return this == UNKNOWN_UNIT;
    }
}
