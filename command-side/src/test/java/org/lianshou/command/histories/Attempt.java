package org.lianshou.command.histories;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.Refusal;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;

/**
 * Somebody tried something.
 *
 * @param actor absent where the access table does not let the person, and then nothing was decided
 * @param before the issue as it stood
 * @param others the other issues that the person saw
 * @param imports whether history was taken over from another system
 * @param events what followed in this issue; empty where refused
 * @param refusal absent where something followed, or where the access table was in the way
 */
public record Attempt(
        Person person,
        @Nullable Actor actor,
        Instant at,
        IssueCommand command,
        boolean imports,
        Issue before,
        Map<IssueId, Issue> others,
        List<IssueEvent> events,
        @Nullable Refusal refusal) {

    public boolean wasAccepted() {
        return !events.isEmpty();
    }
}
