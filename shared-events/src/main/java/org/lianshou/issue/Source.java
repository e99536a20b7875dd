package org.lianshou.issue;

/** How an issue came in (集). */
public enum Source {
    /** 12345 来电. */
    HOTLINE_CALL,
    /** 民情家访. */
    HOME_VISIT,
    /** 村民议事活动日. */
    ACTIVITY_DAY,
    /** 小组吹哨. */
    GROUP_CALL_OUT,
    /** 网格巡查. */
    GRID_PATROL,
    /** 周研判. */
    WEEKLY_RISK_ANALYSIS,
    /** 整改自己找. */
    SEARCH_SELF,
    /** 整改群众提. */
    SEARCH_MASSES,
    /** 整改上级点. */
    SEARCH_SUPERIOR,
    /** 整改互相谈. */
    SEARCH_MUTUAL,
    /** 同类事项归并: it gathers issues that were there. */
    LIKE_ISSUES,
    /** 网上或扫码填报. */
    WEB_FORM,
    /** 其他系统: its API, Open311, or a file. */
    OTHER_SYSTEM
}
