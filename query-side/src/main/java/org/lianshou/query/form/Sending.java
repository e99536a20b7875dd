package org.lianshou.query.form;

import java.util.Optional;
import org.lianshou.directory.Person;
import org.lianshou.query.door.Command;
import org.lianshou.query.door.Door;
import org.lianshou.query.door.DoorClosed;
import org.lianshou.query.door.Reply;
import org.springframework.stereotype.Component;

/** Hands a command over as a form says it. */
@Component
public class Sending {

    private final Door door;

    Sending(Door door) {
        this.door = door;
    }

    /**
     * What was answered; empty where it was refused, and then {@code refused} says why. Where the issue was only tied to
     * others meanwhile, as the system does a moment after it was accepted, it is handed over once more.
     */
    public Optional<Reply> send(Person person, Command command, Refused refused) {
        try {
            Reply reply = door.post(person, command);
            refused.take(reply);
            if (refused.isOnlyTied()) {
                reply = door.post(person, command.at(refused.version()));
                refused.take(reply);
            }
            return Optional.of(reply).filter(Reply::isDone);
        } catch (DoorClosed closed) {
            refused.unanswered(command.key());
            return Optional.empty();
        }
    }
}
