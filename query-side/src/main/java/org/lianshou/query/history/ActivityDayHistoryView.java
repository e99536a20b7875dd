package org.lianshou.query.history;

import org.lianshou.visit.ActivityDay;
import org.springframework.stereotype.Component;

/** The events of an activity day's stream. */
@Component
class ActivityDayHistoryView extends EventsView<ActivityDay> {
    ActivityDayHistoryView() {
        super(ActivityDay.KIND);
    }
}
