package org.lianshou.query.desk;

import java.util.List;
import java.util.UUID;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.IssueId;
import org.lianshou.query.door.Command;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Refused;
import org.lianshou.query.form.Sending;
import org.lianshou.query.register.IssueRow;
import org.lianshou.query.register.SeenIssues;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a caller has told of before, by their number; for those who may know it. */
@Component
class Callers {

    private static final Rule RULE =
            AccessTable.rule("POST /api/subjects/search").orElseThrow();
    private static final int MOST = 10;

    private final Sending sending;
    private final Directory directory;
    private final SeenIssues issues;

    Callers(Sending sending, Directory directory, SeenIssues issues) {
        this.sending = sending;
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
        ObjectNode search = JsonNodeFactory.instance.objectNode().put("phone", phone);
        List<IssueId> found = sending.send(
                        person,
                        Command.of(
                                "/api/subjects/search",
                                search,
                                UUID.randomUUID().toString()),
                        new Refused())
                .map(Callers::issuesIn)
                .orElse(List.of());
        return issues.of(found, person).stream().limit(MOST).toList();
    }

    private static List<IssueId> issuesIn(Reply reply) {
        return reply.body()
                .path("issues")
                .valueStream()
                .map(issue -> IssueId.of(issue.get("issue").asString()))
                .toList();
    }
}
