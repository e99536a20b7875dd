package org.lianshou.command.offender;

import org.lianshou.query.QuerySide;

/** Breaks a rule of the house on purpose, to show that the rule can fail. */
public class KnowsTheQuerySide {
    public Class<?> across() {
        return QuerySide.class;
    }
}
