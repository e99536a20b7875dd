package org.lianshou.query.late;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianshou.issue.IssueId;
import org.lianshou.query.history.HistoryQuery;
import org.lianshou.query.history.StoredEvent;
import org.springframework.stereotype.Component;

/** Finds the event with which a late clock began to run. */
@Component
class Began {

    private final HistoryQuery history;

    Began(HistoryQuery history) {
        this.history = history;
    }

    Map<IssueId, StoredEvent> of(List<LateIssue> late) {
        Map<IssueId, StoredEvent> began = new HashMap<>();
        for (LateIssue one : late) {
            StoredEvent event = history.began(one.issue()).get(one.clock());
            if (event != null) {
                began.put(one.row().id(), event);
            }
        }
        return began;
    }
}
