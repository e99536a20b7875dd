package org.lianshou.query.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.supervision.Colour;
import org.lianshou.supervision.RiskAnalysis;

/**
 * How a village or township stands today.
 *
 * @param colour absent before any was worked out or set, and of a township
 * @param until with a colour that somebody set: its last day
 * @param analysis the last that was held; absent where none was
 */
public record Standing(
        AreaId area,
        Level level,
        @Nullable Colour colour,
        @Nullable LocalDate until,
        @Nullable RiskAnalysis analysis) {}
