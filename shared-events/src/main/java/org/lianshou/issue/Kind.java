package org.lianshou.issue;

/** What an issue is. Kinds differ in policy, never in code path. */
public enum Kind {
    /** 诉求. */
    APPEAL,
    /** 隐患. */
    HAZARD,
    /** 矛盾纠纷. */
    DISPUTE,
    /** 整改问题. */
    RECTIFICATION_FINDING,
    /** 微心愿、微实事. */
    SMALL_WISH,
    /** 大党委、大工委的订单. */
    ORDER;

    /** Inspected again by someone else rather than asked about, and left out of the satisfaction rate. */
    public boolean isReinspected() {
        return this == HAZARD || this == RECTIFICATION_FINDING;
    }
}
