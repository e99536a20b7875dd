package org.lianshou.query.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lianshou.directory.Person;
import org.lianshou.query.door.Door;
import org.lianshou.query.door.DoorClosed;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Refused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives a call's commands one after another. What was recorded before one is refused stays recorded, and is told. */
@Component
class Desk {

    private final Door door;

    Desk(Door door) {
        this.door = door;
    }

    /** @throws DoorClosed where there is no answer: the same key tells whether it was recorded */
    Reply report(Person person, ObjectNode report, String key) {
        return door.post(person, "/api/issues", report, key, null);
    }

    /** @param key of the report: what follows has keys made of it, so that a form sent twice does all of it once */
    Taken follow(Person person, Reply reported, List<String> commands, Map<String, ObjectNode> bodies, String key) {
        String issue = reported.body().get("issue").asString();
        Taken taken =
                new Taken(issue, reported.body().path("number").asLong(), List.of(), null, null, reported.token());
        long version = reported.body().get("version").asLong();
        for (String command : commands) {
            try {
                ObjectNode body = command.equals("dispatch")
                        ? toTheLead(person, taken)
                        : Objects.requireNonNull(bodies.get(command));
                Reply reply = door.post(person, path(issue) + "/" + command, body, key(key, command), version);
                if (!reply.isDone()) {
                    return taken.butNot(command, sentence(reply));
                }
                taken = taken.also(command, reply.token());
                version = reply.body().get("version").asLong();
            } catch (DoorClosed closed) {
                return taken.butNot(command, new Refused().sentence());
            }
        }
        return taken;
    }

    /** To the unit that acceptance found competent. */
    private ObjectNode toTheLead(Person person, Taken taken) {
        Reply issue = door.get(person, path(taken.issue()) + "?waitFor=" + taken.token());
        String lead = issue.body().at("/state/duty/lead").asString("");
        return JsonNodeFactory.instance.objectNode().put("lead", lead);
    }

    private static String path(String issue) {
        return "/api/issues/" + issue;
    }

    private static String key(String key, String command) {
        return UUID.nameUUIDFromBytes((key + "/" + command).getBytes(UTF_8)).toString();
    }

    private static String sentence(Reply reply) {
        Refused refused = new Refused();
        refused.take(reply);
        return refused.sentence();
    }
}
