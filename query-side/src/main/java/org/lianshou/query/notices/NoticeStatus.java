package org.lianshou.query.notices;

/** How a notice stands. */
public enum NoticeStatus {
    /** It hangs; the issue waits for objections and the end of the period. */
    POSTED,
    /** The issue was closed with it. */
    CONCLUDED,
    /** The issue was taken up again, so the notice no longer says how it ended. */
    REOPENED
}
