package org.lianshou.command.supervision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianshou.command.supervision.VillageRiskCommand.Assess;
import org.lianshou.command.supervision.VillageRiskCommand.HoldAnalysis;
import org.lianshou.command.supervision.VillageRiskCommand.LiftOverride;
import org.lianshou.command.supervision.VillageRiskCommand.OverrideColour;
import org.lianshou.directory.Area;
import org.lianshou.issue.Level;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Assessment;
import org.lianshou.supervision.Measure;
import org.lianshou.supervision.VillageRisk;
import org.lianshou.supervision.VillageRisk.SetColour;
import org.lianshou.supervision.VillageRiskEvent;
import org.lianshou.supervision.VillageRiskEvent.AnalysisHeld;
import org.lianshou.supervision.VillageRiskEvent.ColourAssessed;
import org.lianshou.supervision.VillageRiskEvent.ColourOverridden;
import org.lianshou.supervision.VillageRiskEvent.MeasureDecided;
import org.lianshou.supervision.VillageRiskEvent.OverrideLifted;

/** 周研判、红黄绿: villages and townships go through their registers; a village has a colour by rule, or by somebody's word. */
public final class VillageRiskRules {
    private VillageRiskRules() {}

    /** The events that follow. @throws SupervisionRefused where a rule says no */
    public static List<VillageRiskEvent> decide(VillageRisk risk, VillageRiskCommand command, VillageContext context) {
        return switch (command) {
            case HoldAnalysis c -> held(c, context);
            case Assess c -> List.of(assessed(risk, c.assessment(), context));
            case OverrideColour c -> List.of(overridden(c, context));
            case LiftOverride c -> List.of(lifted(risk, c, context));
        };
    }

    private static List<VillageRiskEvent> held(HoldAnalysis c, VillageContext context) {
        Level level = level(context);
        SupervisionRefused.when(
                level != Level.VILLAGE && level != Level.TOWNSHIP,
                SupervisionRefusal.NO_ANALYSIS_THERE,
                context.area());
        List<Measure> measures = Objects.requireNonNull(c.measures());
        for (Measure measure : measures) {
            SupervisionRefused.when(
                    context.directory().unit(measure.unit()).isEmpty(),
                    SupervisionRefusal.UNKNOWN_UNIT,
                    measure.unit());
        }
        Stream<VillageRiskEvent> analysis = Stream.of(new AnalysisHeld(context.area(), context.act(), c.analysis()));
        return Stream.concat(
                        analysis, measures.stream().map(one -> new MeasureDecided(context.area(), context.act(), one)))
                .toList();
    }

    /** Never twice for a period, and never for one before the last. */
    private static VillageRiskEvent assessed(VillageRisk risk, Assessment assessment, VillageContext context) {
        Assessment last = risk.assessment();
        boolean held = last != null
                && !last.period().from().isBefore(assessment.period().from());
        SupervisionRefused.when(held, SupervisionRefusal.ALREADY_HELD, assessment.period());
        return new ColourAssessed(context.area(), context.actUnderPolicy(), assessment);
    }

    private static VillageRiskEvent overridden(OverrideColour c, VillageContext context) {
        SupervisionRefused.when(level(context) != Level.VILLAGE, SupervisionRefusal.NO_VILLAGE, context.area());
        SupervisionRefused.when(
                c.until().isBefore(WorkCalendar.day(context.at())),
                SupervisionRefusal.OVER_BEFORE_IT_BEGINS,
                c.until());
        return new ColourOverridden(context.area(), context.act(), c.colour(), c.ground(), c.until());
    }

    private static VillageRiskEvent lifted(VillageRisk risk, LiftOverride c, VillageContext context) {
        SetColour set = risk.override();
        boolean counts = set != null && set.countsOn(WorkCalendar.day(context.at()));
        SupervisionRefused.when(!counts, SupervisionRefusal.NOTHING_TO_LIFT, context.area());
        return new OverrideLifted(context.area(), context.act(), c.ground());
    }

    private static Level level(VillageContext context) {
        return context.directory()
                .area(context.area())
                .map(Area::level)
                .orElseThrow(() -> new SupervisionRefused(
                        SupervisionRefusal.UNKNOWN_AREA, context.area().value()));
    }
}
