package org.lianshou.command.order;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lianshou.command.session.IssuesHear;
import org.lianshou.command.session.SessionCommand;
import org.lianshou.command.session.SessionContext;
import org.lianshou.command.session.SessionDecider;
import org.lianshou.session.JointSession;
import org.lianshou.session.SessionEvent;
import org.lianshou.stream.StreamEvent;

/** A command for a session, and who asks for it. Issues on its agenda hear what becomes of that. */
public record SessionInstruction(SessionCommand command, SessionAsker asker) implements Instruction<JointSession> {

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(JointSession current) {
        SessionContext context = asker.contextFor(current, command);
        return () -> {
            List<SessionEvent> events = SessionDecider.decide(current, command, context);
            return Stream.concat(events.stream(), IssuesHear.of(current, events, context).stream())
                    .toList();
        };
    }
}
