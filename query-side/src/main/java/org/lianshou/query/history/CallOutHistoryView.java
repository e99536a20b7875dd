package org.lianshou.query.history;

import org.lianshou.callout.CallOut;
import org.springframework.stereotype.Component;

/** The events of a call-out's stream. */
@Component
class CallOutHistoryView extends EventsView<CallOut> {
    CallOutHistoryView() {
        super(CallOut.KIND);
    }
}
