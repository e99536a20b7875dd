package org.lianshou.command.order;

import java.util.List;
import java.util.function.Supplier;
import org.lianshou.command.session.SessionCommand;
import org.lianshou.command.session.SessionContext;
import org.lianshou.command.session.SessionDecider;
import org.lianshou.session.JointSession;
import org.lianshou.stream.StreamEvent;

/** A command for a session, and who asks for it. */
public record SessionInstruction(SessionCommand command, SessionAsker asker) implements Instruction<JointSession> {

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(JointSession current) {
        SessionContext context = asker.contextFor(current, command);
        return () -> SessionDecider.decide(current, command, context);
    }
}
