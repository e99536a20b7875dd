package org.lianshou.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import tools.jackson.databind.node.ObjectNode;

/**
 * The life of one demo issue so far.
 *
 * @param key names the issue among the stories; its id follows from it
 */
record DemoStory(String key, List<DemoStep> steps) {

    /**
     * Something somebody did.
     *
     * @param ago how long before the story is told
     * @param body the command's; {@code "@key"} stands for another story's issue, {@code "+P3D"} for a day to come
     */
    record DemoStep(PersonId by, Duration ago, String command, ObjectNode body) {}

    IssueId issue() {
        return issue(key);
    }

    static IssueId issue(String key) {
        return new IssueId(UUID.nameUUIDFromBytes(("lianshou-demo/" + key).getBytes(StandardCharsets.UTF_8)));
    }
}
