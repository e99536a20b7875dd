package org.lianshou.query.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;

/**
 * One event and what it changed.
 *
 * @param number the issue's number: the position of its first event
 */
public record Change(RecordedEvent recorded, IssueEvent event, Issue before, Issue after, long number) {

    public UUID stream() {
        return recorded.stream();
    }

    /** For views that show only how things stand: the last change of each stream. */
    public static Collection<Change> lastOfEach(List<Change> changes) {
        Map<UUID, Change> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.stream(), change));
        return last.values();
    }
}
