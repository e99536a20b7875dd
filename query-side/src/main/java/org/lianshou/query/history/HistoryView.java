package org.lianshou.query.history;

import org.lianshou.issue.Issue;
import org.springframework.stereotype.Component;

/** The events of an issue's stream. */
@Component
class HistoryView extends EventsView<Issue> {
    HistoryView() {
        super(Issue.KIND);
    }
}
