package org.lianshou.query.offender;

import org.lianshou.command.CommandSide;

/** Breaks a rule of the house on purpose, to show that the rule can fail. */
public class KnowsTheCommandSide {
    public Class<?> across() {
        return CommandSide.class;
    }
}
