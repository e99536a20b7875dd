package org.lianshou.command.order;

import org.lianshou.command.session.SessionCommand;
import org.lianshou.command.session.SessionContext;
import org.lianshou.session.JointSession;

/** Who asks something of a session: as {@link Asker}, of an issue. */
public interface SessionAsker {
    /**
     * The context in which the command is decided.
     *
     * @throws NotVisible where the asker does not see the session
     * @throws NotPermitted where they see it and may not
     */
    SessionContext contextFor(JointSession session, SessionCommand command);
}
