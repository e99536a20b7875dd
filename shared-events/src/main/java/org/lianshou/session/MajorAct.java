package org.lianshou.session;

/** The four acts by which a major matter is decided (四议), in their order. */
public enum MajorAct {
    /** 党支部提议. */
    BRANCH_PROPOSAL,
    /** 两委商议. */
    COMMITTEES_CONSULTATION,
    /** 党员大会审议. */
    PARTY_MEETING,
    /** 村民会议决议. */
    VILLAGERS_RESOLUTION
}
