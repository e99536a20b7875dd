package org.lianshou.query.history;

import org.lianshou.supervision.SupervisionOrder;
import org.springframework.stereotype.Component;

/** The events of a supervision order's stream. */
@Component
class SupervisionOrderHistoryView extends EventsView<SupervisionOrder> {
    SupervisionOrderHistoryView() {
        super(SupervisionOrder.KIND);
    }
}
