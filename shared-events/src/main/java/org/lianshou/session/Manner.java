package org.lianshou.session;

/** How a vote is taken. */
public enum Manner {
    /** 举手: hands are counted. */
    SHOW_OF_HANDS,
    /** 记名: each vote is kept, and those absent may vote by proxy. */
    RECORDED,
    /** 无记名: the tally and nothing else. */
    SECRET
}
