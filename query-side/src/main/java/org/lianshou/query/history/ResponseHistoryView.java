package org.lianshou.query.history;

import org.lianshou.response.WholeNetResponse;
import org.springframework.stereotype.Component;

/** The events of a response's stream. */
@Component
class ResponseHistoryView extends EventsView<WholeNetResponse> {
    ResponseHistoryView() {
        super(WholeNetResponse.KIND);
    }
}
