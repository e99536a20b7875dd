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
    OWN_REPLY("不能审核自己的回复", "somebody other than who replied judges the reply");

    private static final Set<SupervisionRefusal> NAMES_NOTHING = EnumSet.of(UNKNOWN_UNIT, UNKNOWN_ISSUE);

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
