package org.lianshou.query.desk;

import java.util.List;
import java.util.UUID;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.query.door.Door;
import org.lianshou.query.door.DoorClosed;
import org.lianshou.query.door.Reply;
import org.lianshou.query.register.EarlierIssues;
import org.lianshou.query.register.IssueRow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a caller has told of before, by their number; for those who may know it. */
@Component
class Callers {

    private static final Rule RULE =
            AccessTable.rule("POST /api/subjects/search").orElseThrow();
    private static final int MOST = 10;

    private final Door door;
    private final Directory directory;
    private final EarlierIssues issues;

    Callers(Door door, Directory directory, EarlierIssues issues) {
        this.door = door;
        this.directory = directory;
        this.issues = issues;
    }

    boolean areKnownTo(Person person) {
        return new Access(directory, person).mayEver(RULE);
    }

    /** The newest first. */
    List<IssueRow> issuesOf(String phone, Person person) {
        if (!phone.matches("\\+?[0-9][0-9 -]{4,19}") || !areKnownTo(person)) {
            return List.of();
        }
        try {
            Reply reply = door.post(
                    person,
                    "/api/subjects/search",
                    JsonNodeFactory.instance.objectNode().put("phone", phone),
                    UUID.randomUUID().toString(),
                    null);
            List<UUID> found = reply.body()
                    .path("issues")
                    .valueStream()
                    .map(issue -> UUID.fromString(issue.get("issue").asString()))
                    .toList();
            return issues.of(found, person, MOST);
        } catch (DoorClosed closed) {
            return List.of();
        }
    }
}
