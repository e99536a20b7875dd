package org.lianshou.session;

/** How a member takes part; all are one count, and each is there once. */
public enum Presence {
    /** 现场. */
    IN_PERSON,
    /** 外地村: connected from elsewhere. */
    REMOTE,
    /** 网上村. */
    ONLINE
}
