package org.lianshou.query.replay;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.Chronicle.Answering;
import org.lianshou.query.details.Moment;
import org.lianshou.query.policy.Explanation;
import org.lianshou.query.replay.Aspects.Change;

/**
 * One step of an issue's story, with what was so when it was taken.
 *
 * @param at its place, from 1
 * @param late entered on a later day than it happened on, or after something that happened later
 * @param onDuty who answered for the place on that day, as known when it was recorded; absent for whom that is not told
 * @param deadline how the time for handling was counted then; absent where none ran
 */
public record Turn(
        int at,
        Moment moment,
        List<Change> changes,
        boolean late,
        LocalDate day,
        @Nullable List<Answering> onDuty,
        @Nullable Explanation deadline) {}
