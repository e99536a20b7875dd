package org.lianshou.session;

/** Of whom an act counts those eligible; the last act may be any of three, which differ in their quorum. */
public enum Body {
    /** The members of the branch, the two committees, or the party's members. */
    MEMBERS,
    /** 村民会议, by adults. */
    ADULTS,
    /** 村民会议, by households. */
    HOUSEHOLDS,
    /** 村民代表会议. */
    REPRESENTATIVES
}
