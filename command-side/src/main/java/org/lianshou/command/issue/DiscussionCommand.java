package org.lianshou.command.issue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.Plan;

/** 商: decide what to do, in a session or, where policy allows, without one. */
public sealed interface DiscussionCommand extends IssueCommand {

    /** Leave the discussion out, on a ground that policy names for the kind. */
    record WaiveDiscussion(Ground ground) implements DiscussionCommand {
        public WaiveDiscussion {
            Given.present("ground", ground);
        }
    }

    /**
     * Record what a session decided.
     *
     * @param session its id or the reference of its minutes
     * @param plan with outcome plan-adopted, and only then
     * @param until with outcome postponed, and only then: the day it comes up again
     * @param words why; optional with plan-adopted
     */
    record RecordOutcome(
            Outcome outcome,
            String session,
            @Nullable Plan plan,
            @Nullable LocalDate until,
            @Nullable String words) implements DiscussionCommand {
        public RecordOutcome {
            Given.present("outcome", outcome);
            session = Given.line("session", session);
            onlyWith("plan", outcome == Outcome.PLAN_ADOPTED, plan);
            onlyWith("until", outcome == Outcome.POSTPONED, until);
            words = outcome == Outcome.PLAN_ADOPTED ? Given.optionalText("words", words) : Given.text("words", words);
        }

        private static void onlyWith(String field, boolean expected, @Nullable Object value) {
            Given.check(
                    field,
                    expected == (value != null),
                    "outcome",
                    expected ? "is required with this outcome" : "does not go with this outcome");
        }
    }
}
