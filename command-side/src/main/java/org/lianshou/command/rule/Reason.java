package org.lianshou.command.rule;

import java.util.Locale;

/** A named reason for which a rule says no. Each kind of stream lists its own in an enum. */
public interface Reason {

    /** As the enum has it. */
    String name();

    String chinese();

    String english();

    /** Whether the request names something that does not exist, however the stream stands. */
    default boolean namesNothing() {
        return false;
    }

    /** The stable code: {@code return-too-late}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
