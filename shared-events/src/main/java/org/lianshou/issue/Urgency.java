package org.lianshou.issue;

/** How soon someone must react (一般, 紧急, 特急). */
public enum Urgency {
    ORDINARY,
    URGENT,
    VERY_URGENT
}
