package org.lianshou.query.form;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.query.door.Door;
import org.lianshou.query.door.DoorClosed;
import org.lianshou.query.door.Reply;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Hands a command over as a form says it. */
@Component
public class Sending {

    private final Door door;

    Sending(Door door) {
        this.door = door;
    }

    /**
     * What was answered; empty where it was refused, and then {@code refused} says why.
     *
     * @param version absent for what begins
     */
    public Optional<Reply> send(
            Person person, String path, ObjectNode body, String key, @Nullable Long version, Refused refused) {
        return send(person, path, body, key, version, "", refused);
    }

    /**
     * As the other, of what happened some time ago. Where the issue was only tied to others meanwhile, as the system does a
     * moment after it was accepted, it is handed over once more.
     *
     * @param occurredAt when, as an instant; empty for now
     */
    public Optional<Reply> send(
            Person person,
            String path,
            ObjectNode body,
            String key,
            @Nullable Long version,
            String occurredAt,
            Refused refused) {
        try {
            Reply reply = door.post(person, path, body, key, version, occurredAt);
            refused.take(reply);
            if (refused.isOnlyTied()) {
                reply = door.post(person, path, body, key, refused.version(), occurredAt);
                refused.take(reply);
            }
            return Optional.of(reply).filter(Reply::isDone);
        } catch (DoorClosed closed) {
            refused.unanswered(key);
            return Optional.empty();
        }
    }
}
