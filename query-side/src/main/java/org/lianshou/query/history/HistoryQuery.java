package org.lianshou.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianshou.directory.Person;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.RunningClock;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Disclosure;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Folds an issue's stored events once more, keeping each step of the way. */
@Component
public class HistoryQuery {

    private final ViewDatabase database;
    private final Disclosure disclosure;

    HistoryQuery(ViewDatabase database, Disclosure disclosure) {
        this.database = database;
        this.disclosure = disclosure;
    }

    /** One event on the way, and the issue as it stood before and after it. */
    public record Passage(HistoryEntry entry, Issue before, Issue after) {}

    /** The events up to the issue's version, oldest first, with what this person may read of them. */
    public List<HistoryEntry> of(Issue issue, Person person) {
        return passages(issue, person).stream().map(Passage::entry).toList();
    }

    /** As {@link #of}, with the whole issue at each step. */
    public List<Passage> passages(Issue issue, Person person) {
        Disclosure.Insight insight = disclosure.insight(issue, person);
        List<Passage> passages = new ArrayList<>();
        Issue before = Issue.unreported(issue.id());
        for (StoredEvent stored : stored(issue)) {
            IssueEvent event = decoded(stored, issue, insight.reporter());
            Issue after = before.evolve(event);
            HistoryEntry entry = entry(stored, disclosure.event(event, insight), before, after);
            passages.add(new Passage(entry, before, after));
            before = after;
        }
        return passages;
    }

    /** Of each clock that runs, the event with which it last began to. */
    public Map<RunningClock, StoredEvent> began(Issue issue) {
        Map<RunningClock, StoredEvent> began = new HashMap<>();
        Issue now = Issue.unreported(issue.id());
        for (StoredEvent stored : stored(issue)) {
            now = now.evolve(decoded(stored, issue, false));
            List<RunningClock> running = now.clocks();
            began.keySet().retainAll(running);
            running.forEach(clock -> began.putIfAbsent(clock, stored));
        }
        return began;
    }

    /** Every piece of evidence up to the issue's version, without a word of what is sealed. */
    public List<Evidence> evidence(Issue issue) {
        return stored(issue).stream()
                .map(stored -> decoded(stored, issue, false))
                .flatMap(event -> event.evidence().stream())
                .toList();
    }

    private List<StoredEvent> stored(Issue issue) {
        return StoredEvent.of(issue.id().value(), issue.version(), database);
    }

    private IssueEvent decoded(StoredEvent stored, Issue issue, boolean open) {
        return disclosure.decoded(
                stored.type(), stored.revision(), stored.payload(), issue.id().value(), stored.sequence(), open);
    }

    private static HistoryEntry entry(StoredEvent stored, JsonNode event, Issue before, Issue after) {
        return new HistoryEntry(
                stored.sequence(),
                stored.position(),
                stored.type(),
                stored.revision(),
                stored.recordedAt(),
                stored.hexHash(),
                event,
                Standing.of(before),
                Standing.of(after));
    }
}
