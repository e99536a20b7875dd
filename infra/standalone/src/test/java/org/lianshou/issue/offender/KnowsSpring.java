package org.lianshou.issue.offender;

import org.springframework.core.Ordered;

/** Breaks a rule of the house on purpose, to show that the rule can fail. */
public class KnowsSpring implements Ordered {
    @Override
    public int getOrder() {
        return 0;
    }
}
