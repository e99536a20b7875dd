package org.lianshou.query.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Level;
import org.lianshou.issue.Stage;
import org.lianshou.issue.Step;
import org.lianshou.issue.UnitId;

/** How an issue stood at one moment of its history, in brief. */
public record Standing(
        Step step,
        Stage stage,
        @Nullable Level level,
        @Nullable UnitId lead,
        List<UnitId> support,
        @Nullable Instant dueAt) {

    static Standing of(Issue issue) {
        Duty duty = issue.duty();
        Stage stage = issue.stage();
        return duty == null
                ? new Standing(stage.step(), stage, null, null, List.of(), null)
                : new Standing(
                        stage.step(),
                        stage,
                        duty.level(),
                        duty.lead(),
                        duty.support(),
                        duty.deadline() == null ? null : duty.deadline().due());
    }
}
