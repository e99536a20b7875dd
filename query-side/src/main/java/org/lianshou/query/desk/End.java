package org.lianshou.query.desk;

import java.util.List;
import org.lianshou.query.Kebab;

/** How a call ends, and the commands that say so once it is registered. */
enum End {
    /** Somebody else judges it. */
    REGISTER(),
    ANSWER("answer"),
    DECLINE("decline"),
    LINK("link"),
    ACCEPT("accept"),
    /** A small thing goes to the competent unit at once. */
    DISPATCH("accept", "waive-discussion", "dispatch");

    private final List<String> commands;

    End(String... commands) {
        this.commands = List.of(commands);
    }

    /** In the order in which they are given. */
    List<String> commands() {
        return commands;
    }

    static End of(String code) {
        return code.isEmpty() ? REGISTER : Kebab.parse("end", code, End.class);
    }
}
