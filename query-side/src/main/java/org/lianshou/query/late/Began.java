package org.lianshou.query.late;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.RunningClock;
import org.lianshou.query.history.HistoryQuery;
import org.lianshou.query.history.StoredEvent;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.springframework.stereotype.Component;

/** Finds the event with which a late clock began to run. */
@Component
class Began {

    private final HistoryQuery history;
    private final ViewDatabase database;

    Began(HistoryQuery history, ViewDatabase database) {
        this.history = history;
        this.database = database;
    }

    Map<IssueId, StoredEvent> of(List<LateIssue> late) {
        Map<IssueId, StoredEvent> began = new HashMap<>();
        Map<IssueId, RunningClock> clocks = new HashMap<>();
        late.forEach(one -> clocks.put(one.row().id(), one.clock()));
        for (Snapshot<Issue> snapshot : Snapshot.issues(clocks.keySet(), database)) {
            Issue issue = snapshot.state();
            StoredEvent event = history.began(issue).get(clocks.get(issue.id()));
            if (event != null) {
                began.put(issue.id(), event);
            }
        }
        return began;
    }
}
