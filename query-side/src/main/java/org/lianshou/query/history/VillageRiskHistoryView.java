package org.lianshou.query.history;

import org.lianshou.supervision.VillageRisk;
import org.springframework.stereotype.Component;

/** The events of a stream about how a village stands. */
@Component
class VillageRiskHistoryView extends EventsView<VillageRisk> {
    VillageRiskHistoryView() {
        super(VillageRisk.KIND);
    }
}
