package org.lianshou.query.history;

import org.lianshou.hotline.HotlineMonth;
import org.springframework.stereotype.Component;

/** The events of a month of a hotline's telephone figures. */
@Component
class HotlineMonthHistoryView extends EventsView<HotlineMonth> {
    HotlineMonthHistoryView() {
        super(HotlineMonth.KIND);
    }
}
