package org.lianshou.session;

/** 赞成、反对、弃权. */
public enum Choice {
    IN_FAVOUR,
    AGAINST,
    ABSTAINS
}
