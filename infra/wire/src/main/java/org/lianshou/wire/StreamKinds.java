package org.lianshou.wire;

import java.util.List;
import java.util.Optional;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.AreaTree;
import org.lianshou.callout.CallOut;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.issue.Issue;
import org.lianshou.policy.PolicyBook;
import org.lianshou.response.WholeNetResponse;
import org.lianshou.session.JointSession;
import org.lianshou.session.PanelRoster;
import org.lianshou.stream.StreamKind;
import org.lianshou.supervision.SupervisionOrder;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.VillageRisk;
import org.lianshou.visit.ActivityDay;
import org.lianshou.visit.HomeVisit;

/** The kinds of streams that there are. */
public final class StreamKinds {
    public static final List<StreamKind<?>> ALL = List.of(
            Issue.KIND,
            JointSession.KIND,
            PanelRoster.KIND,
            AreaTree.KIND,
            AreaDuty.KIND,
            CallOut.KIND,
            WholeNetResponse.KIND,
            PolicyBook.KIND,
            ActivityDay.KIND,
            HomeVisit.KIND,
            SupervisionOrder.KIND,
            SupervisionRun.KIND,
            VillageRisk.KIND,
            HotlineMonth.KIND);

    private StreamKinds() {}

    /** The kind whose event has that stored name; empty for one that is not known here. */
    public static Optional<StreamKind<?>> of(String type) {
        return ALL.stream().filter(kind -> kind.names(type)).findFirst();
    }
}
