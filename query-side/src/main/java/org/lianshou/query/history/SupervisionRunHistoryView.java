package org.lianshou.query.history;

import org.lianshou.supervision.SupervisionRun;
import org.springframework.stereotype.Component;

/** The events of a supervision run's stream. */
@Component
class SupervisionRunHistoryView extends EventsView<SupervisionRun> {
    SupervisionRunHistoryView() {
        super(SupervisionRun.KIND);
    }
}
