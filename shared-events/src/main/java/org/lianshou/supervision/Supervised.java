package org.lianshou.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;

/**
 * What an order is about.
 *
 * @param area where the unit answered when the order was issued
 * @param unit that is to reply
 * @param matter of an order that is not, or not only, about issues
 * @param listed whether it is on the list of those that are followed most closely (挂牌督办), with less time to reply
 */
public record Supervised(
        AreaId area,
        UnitId unit,
        List<IssueId> issues,
        @Nullable String matter,
        Ground ground,
        boolean listed) {
    public Supervised {
        issues = List.copyOf(issues);
    }
}
