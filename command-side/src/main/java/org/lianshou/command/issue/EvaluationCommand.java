package org.lianshou.command.issue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;

/** 评: ask those concerned, or look again. */
public sealed interface EvaluationCommand extends IssueCommand {

    /**
     * Record a call back (回访).
     *
     * @param resolved, satisfied with contacted true, and only then
     */
    record RecordCallback(
            boolean contacted,
            @Nullable Boolean resolved,
            @Nullable Boolean satisfied,
            @Nullable String words) implements EvaluationCommand {
        public RecordCallback {
            Given.check(
                    "resolved",
                    contacted == (resolved != null),
                    "contacted",
                    "goes with contacted true, and only then");
            Given.check(
                    "satisfied",
                    contacted == (satisfied != null),
                    "contacted",
                    "goes with contacted true, and only then");
            words = Given.optionalText("words", words);
        }
    }

    /** Judge the outcome, as the reporter or as the session that took the issue. */
    record Evaluate(
            boolean resolved, boolean satisfied, @Nullable String words) implements EvaluationCommand {
        public Evaluate {
            words = Given.optionalText("words", words);
        }
    }

    /** Look again at a hazard or finding. */
    record Reinspect(
            boolean passed, String findings, @Nullable List<Evidence> evidence) implements EvaluationCommand {
        public Reinspect {
            findings = Given.text("findings", findings);
            evidence = Given.list("evidence", evidence);
        }

        @Override
        public Reinspect evidenced(UnaryOperator<Evidence> replacement) {
            return new Reinspect(passed, findings, Lists.of(evidence, replacement));
        }
    }

    /** Leave the evaluation out, on a ground that policy names for the kind. */
    record WaiveEvaluation(Ground ground) implements EvaluationCommand {
        public WaiveEvaluation {
            Given.present("ground", ground);
        }
    }

    /** At the top of the ladder, end it though the reporter stays unsatisfied. */
    record ConcludeUnsatisfied(Ground ground) implements EvaluationCommand {
        public ConcludeUnsatisfied {
            Given.present("ground", ground);
        }
    }
}
