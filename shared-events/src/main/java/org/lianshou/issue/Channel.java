package org.lianshou.issue;

/** The proper channel for what is not ours to take. */
public enum Channel {
    /** 公安 110. */
    POLICE_110,
    /** 消防 119. */
    FIRE_119,
    /** 急救 120. */
    AMBULANCE_120,
    /** 交通事故 122. */
    TRAFFIC_122,
    /** 法院、仲裁. */
    COURT,
    /** 信访部门. */
    PETITION_OFFICE,
    /** 其他部门, named in the words. */
    OTHER
}
