package org.lianshou.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lianshou.issue.Card;
import org.lianshou.issue.ClockEvent.DeadlineMissed;
import org.lianshou.issue.ClockEvent.DeadlineWarned;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;

/** What was struck for an issue whose dispatch is late, as recorded. */
final class Struck {
    private Struck() {}

    static void assertOnce(CommandNode node, IssueId issue) {
        Set<List<?>> struck = new HashSet<>();
        for (IssueEvent event : node.events(issue)) {
            switch (event) {
                case DeadlineWarned e ->
                    assertThat(struck.add(List.of(e.clock(), e.since()))).isTrue();
                case DeadlineMissed e ->
                    assertThat(struck.add(List.of(e.clock(), e.since(), e.card())))
                            .isTrue();
                default -> {}
            }
        }
        var accepted = node.orders().stored(issue).accepted().acceptedAt();
        assertThat(struck).contains(List.of(ClockKind.DISPATCH, accepted, Card.YELLOW));
    }
}
