package org.lianshou.query.history;

import org.lianshou.visit.HomeVisit;
import org.springframework.stereotype.Component;

/** The events of a home visit's stream. */
@Component
class HomeVisitHistoryView extends EventsView<HomeVisit> {
    HomeVisitHistoryView() {
        super(HomeVisit.KIND);
    }
}
