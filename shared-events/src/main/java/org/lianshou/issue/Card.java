package org.lianshou.issue;

/** How late somebody is (黄牌、红牌). A scheme of its own, never mixed with the colours of villages, people or urgency. */
public enum Card {
    /** From the first late instant on. */
    YELLOW,
    /** Beyond the tolerance that policy gives. */
    RED
}
