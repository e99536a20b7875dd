package org.lianshou.command.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.rule.CommandName;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.supervision.Assessment;
import org.lianshou.supervision.Colour;
import org.lianshou.supervision.Measure;
import org.lianshou.supervision.RiskAnalysis;

/** Something asked of how a village stands. */
public sealed interface VillageRiskCommand {

    /** The last part of its path, as in the access table: {@code hold-analysis}. */
    default String route() {
        return CommandName.of(getClass());
    }

    /** Write down what a meeting saw and decided. @param analysis the register as of the meeting, made by the system */
    record HoldAnalysis(RiskAnalysis analysis, @Nullable List<Measure> measures) implements VillageRiskCommand {
        public HoldAnalysis {
            measures = Given.list("measures", measures);
        }
    }

    /** The colour as a rule has it, which is the system's to give. */
    record Assess(Assessment assessment) implements VillageRiskCommand {}

    /** Set another colour. @param until the last day on which it counts */
    record OverrideColour(Colour colour, Ground ground, LocalDate until) implements VillageRiskCommand {
        public OverrideColour {
            Given.present("colour", colour);
            Given.present("ground", ground);
            Given.present("until", until);
        }
    }

    /** Let the colour worked out count again. */
    record LiftOverride(Ground ground) implements VillageRiskCommand {
        public LiftOverride {
            Given.present("ground", ground);
        }
    }
}
