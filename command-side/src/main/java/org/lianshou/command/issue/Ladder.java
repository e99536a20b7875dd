package org.lianshou.command.issue;

import java.util.List;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.LadderEvent.IssueDelegated;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.LadderEvent.Reason;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;

/** Up and down the ladder: 小事一格解决、难事提级处置. */
final class Ladder {
    private Ladder() {}

    static List<IssueEvent> decide(Issue issue, LadderCommand command, Context context) {
        Level level = issue.accepted().level();
        return switch (command) {
            case LadderCommand.Escalate c -> {
                Refused.when(level.isTop(), Refusal.TOP_OF_LADDER);
                UnitId desk = Known.desk(issue, level.up(), context);
                Level to = Known.level(desk, context);
                yield List.of(
                        new IssueEscalated(issue.id(), context.act(), Reason.DECISION, level, to, desk, c.words()));
            }
            case LadderCommand.Delegate c -> {
                Known.unitFor(issue, c.lead(), context);
                Level below = Known.level(c.lead(), context);
                Refused.when(!below.isBelow(level), Refusal.NOT_BELOW, c.lead().value());
                yield List.of(new IssueDelegated(issue.id(), context.act(), level, below, c.lead(), c.conditions()));
            }
        };
    }
}
