package org.lianshou.query.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lianshou.directory.Person;
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

    /**
     * @param key of the report: what follows has keys made of it, so that a form sent twice does all of it once
     * @param occurredAt when the call came; empty for now
     */
    Taken follow(
            Person person,
            Reply reported,
            List<String> commands,
            Map<String, ObjectNode> bodies,
            String key,
            String occurredAt) {
        String issue = reported.body().get("issue").asString();
        Taken taken =
                new Taken(issue, reported.body().path("number").asLong(), List.of(), null, null, reported.token());
        long version = reported.body().get("version").asLong();
        for (String command : commands) {
            Optional<ObjectNode> body = command.equals("dispatch")
                    ? toTheLead(person, taken)
                    : Optional.of(Objects.requireNonNull(bodies.get(command)));
            Refused refused = new Refused();
            long seen = version;
            Optional<Reply> reply = body.flatMap(said -> sending.send(
                    person, path(issue) + "/" + command, said, key(key, command), seen, occurredAt, refused));
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
