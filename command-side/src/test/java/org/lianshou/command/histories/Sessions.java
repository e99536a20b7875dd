package org.lianshou.command.histories;

import java.time.Duration;
import java.time.Instant;
import org.lianshou.command.issue.AgendaCommand;
import org.lianshou.issue.DiscussionEvent.IssueTakenOffAgenda;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Stage;

/** What an issue hears of sessions at random, by chance of its own: late, twice, and of such as it does not wait for. */
final class Sessions {
    private final Chance chance;

    Sessions(long seed) {
        this.chance = Chance.of(seed ^ 0x5e55_1045L);
    }

    boolean speakTo(Issue issue) {
        return chance.percent(issue.stage() == Stage.ACCEPTED ? 30 : 1);
    }

    AgendaCommand word(Instant at) {
        String session = "session-" + chance.below(3);
        return chance.percent(60)
                ? new AgendaCommand.PutOnAgenda(session, at.plus(Duration.ofHours(1 + chance.below(24 * 30))))
                : new AgendaCommand.TakeOffAgenda(session, chance.of(IssueTakenOffAgenda.Reason.values()));
    }
}
