package org.lianshou.query.history;

import org.lianshou.session.PanelRoster;
import org.springframework.stereotype.Component;

/** The events of a roster's stream. */
@Component
class RosterHistoryView extends EventsView<PanelRoster> {
    RosterHistoryView() {
        super(PanelRoster.KIND);
    }
}
