package org.lianshou.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Ground;
import org.lianshou.stream.StreamEvent;

/** 周研判、红黄绿: a fact about how a village or township stands. */
public sealed interface VillageRiskEvent extends StreamEvent {
    AreaId area();

    Act act();

    @Override
    default UUID stream() {
        return VillageRisk.idOf(area());
    }

    @Override
    default VillageRisk beginning() {
        return VillageRisk.of(area());
    }

    /** A fact that a meeting went through the register. */
    @EventType("village-risk.analysis-held")
    record AnalysisHeld(AreaId area, Act act, RiskAnalysis analysis) implements VillageRiskEvent {}

    /** A fact that it decided to do something. */
    @EventType("village-risk.measure-decided")
    record MeasureDecided(AreaId area, Act act, Measure measure) implements VillageRiskEvent {}

    /** A fact that a village's colour was worked out for a week. */
    @EventType("village-risk.colour-assessed")
    record ColourAssessed(AreaId area, Act act, Assessment assessment) implements VillageRiskEvent {}

    /** A fact that somebody set another colour. @param until the last day on which it counts */
    @EventType("village-risk.colour-overridden")
    record ColourOverridden(AreaId area, Act act, Colour colour, Ground ground, LocalDate until)
            implements VillageRiskEvent {}

    /** A fact that the colour worked out counts again. */
    @EventType("village-risk.override-lifted")
    record OverrideLifted(AreaId area, Act act, Ground ground) implements VillageRiskEvent {}
}
