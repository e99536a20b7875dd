package org.lianshou.query.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianshou.directory.Person;
import org.lianshou.query.door.Command;
import org.lianshou.query.door.Door;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Refused;
import org.lianshou.query.form.Sending;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives a call's commands one after another. What was recorded before one is refused stays recorded, and is told. */
@Component
class Desk {

    private final Door door;
    private final Sending sending;

    Desk(Door door, Sending sending) {
        this.door = door;
        this.sending = sending;
    }

    /** Empty where nothing was recorded, and then {@code refused} says why. */
    Optional<Taken> take(Person person, Dictation call, Refused refused) {
        return sending.send(person, call.reporting(), refused).map(reported -> follow(person, call, reported));
    }

    private Taken follow(Person person, Dictation call, Reply reported) {
        String issue = reported.body().get("issue").asString();
        Taken taken =
                new Taken(issue, reported.body().path("number").asLong(), List.of(), null, null, reported.token());
        long version = reported.body().get("version").asLong();
        for (String command : call.commands()) {
            Optional<ObjectNode> body =
                    command.equals("dispatch") ? toTheLead(person, taken) : Optional.of(call.body(command));
            Refused refused = new Refused();
            long seen = version;
            Optional<Reply> reply = body.map(
                            said -> Command.of(path(issue) + "/" + command, said, key(call.key(), command)))
                    .flatMap(next -> sending.send(person, next.at(seen).happenedAt(call.occurredAt()), refused));
            if (reply.isEmpty()) {
                return taken.butNot(command, refused.sentence());
            }
            taken = taken.also(command, reply.get().token());
            version = reply.get().body().get("version").asLong();
        }
        return taken;
    }

    /** To the unit that acceptance found competent; empty where there is no answer. */
    private Optional<ObjectNode> toTheLead(Person person, Taken taken) {
        return door.ask(person, path(taken.issue()) + "?waitFor=" + taken.token())
                .map(issue -> issue.at("/state/duty/lead").asString(""))
                .map(lead -> JsonNodeFactory.instance.objectNode().put("lead", lead));
    }

    private static String path(String issue) {
        return "/api/issues/" + issue;
    }

    private static String key(String key, String command) {
        return UUID.nameUUIDFromBytes((key + "/" + command).getBytes(UTF_8)).toString();
    }
}
