package org.lianshou.query.history;

import org.lianshou.policy.PolicyBook;
import org.springframework.stereotype.Component;

/** The events of the stream of policies and calendar. */
@Component
class PolicyHistoryView extends EventsView<PolicyBook> {
    PolicyHistoryView() {
        super(PolicyBook.KIND);
    }
}
