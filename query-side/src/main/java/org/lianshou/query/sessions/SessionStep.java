package org.lianshou.query.sessions;

/**
 * A command that the reader's role has and the stage takes.
 *
 * @param why what stands in its way, as {@code session.why.} names it; empty where nothing does
 */
public record SessionStep(String command, String why) {

    static SessionStep open(String command) {
        return new SessionStep(command, "");
    }

    public boolean allowed() {
        return why.isEmpty();
    }
}
