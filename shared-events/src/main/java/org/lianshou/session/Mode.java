package org.lianshou.session;

/** How a session meets. */
public enum Mode {
    /** 集中. */
    ASSEMBLED,
    /** 座谈. */
    TALK,
    /** 线上. */
    ONLINE
}
