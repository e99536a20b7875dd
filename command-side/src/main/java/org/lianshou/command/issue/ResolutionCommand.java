package org.lianshou.command.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.UnitId;

/** 解: give the work out, do it, and say how it stands. */
public sealed interface ResolutionCommand extends IssueCommand {

    /** Give the issue to a lead unit and those that support it (派单). */
    record Dispatch(
            UnitId lead,
            @Nullable List<UnitId> support,
            @Nullable String instructions) implements ResolutionCommand {
        public Dispatch {
            Given.present("lead", lead);
            support = Given.list("support", support);
            instructions = Given.optionalText("instructions", instructions);
            Given.check(
                    "support",
                    !support.contains(lead) && support.stream().distinct().count() == support.size(),
                    "repeated",
                    "names each unit once, and not the lead");
        }
    }

    /** Take the work on (签收). */
    record SignFor() implements ResolutionCommand {}

    /** Say that it is another unit's (退单). */
    record Return(Ground ground, @Nullable UnitId rightUnit) implements ResolutionCommand {
        public Return {
            Given.present("ground", ground);
        }
    }

    /** Agree with a return and say who leads now. */
    record UpholdReturn(UnitId lead, String words) implements ResolutionCommand {
        public UpholdReturn {
            Given.present("lead", lead);
            words = Given.text("words", words);
        }
    }

    /** Refuse a return: the lead unit carries on. */
    record RefuseReturn(String words) implements ResolutionCommand {
        public RefuseReturn {
            words = Given.text("words", words);
        }
    }

    /** Give the lead to another unit. */
    record ChangeLead(UnitId lead, Ground ground) implements ResolutionCommand {
        public ChangeLead {
            Given.present("lead", lead);
            Given.present("ground", ground);
        }
    }

    /** Say what was done. */
    record ReportProgress(String words, @Nullable List<Evidence> evidence) implements ResolutionCommand {
        public ReportProgress {
            words = Given.text("words", words);
            evidence = Given.list("evidence", evidence);
        }

        @Override
        public ReportProgress evidenced(UnaryOperator<Evidence> replacement) {
            return new ReportProgress(words, Lists.of(evidence, replacement));
        }
    }

    /**
     * Ask for more time (延期).
     *
     * @param workingDays for any issue but a petition matter
     * @param calendarDays for a petition matter, and then instead
     */
    record RequestExtension(
            @Nullable Integer workingDays, @Nullable Integer calendarDays, Ground ground) implements ResolutionCommand {
        public RequestExtension {
            Given.check(
                    "workingDays",
                    (workingDays == null) != (calendarDays == null),
                    "calendarDays",
                    "goes without calendarDays, and one of them is required");
            Given.check("workingDays", workingDays == null || workingDays >= 1, "range", "must be at least 1");
            Given.check(
                    "calendarDays",
                    calendarDays == null || (calendarDays >= 1 && calendarDays <= MOST_DAYS),
                    "range",
                    "must be from 1 to " + MOST_DAYS);
            Given.present("ground", ground);
        }

        /** More than any figure of policy can say. */
        private static final int MOST_DAYS = 9_999;
    }

    /**
     * Grant what was asked for.
     *
     * @param notice what the reporter is told of it and why; required for a petition matter
     */
    record ApproveExtension(@Nullable String notice) implements ResolutionCommand {
        public ApproveExtension {
            notice = Given.optionalText("notice", notice);
        }
    }

    /** Refuse what was asked for. */
    record RefuseExtension(String words) implements ResolutionCommand {
        public RefuseExtension {
            words = Given.text("words", words);
        }
    }

    /** Move the issue to the policy in force now, named so that nobody moves it to another by mistake. */
    record MovePolicy(PolicyVersion to, Ground ground) implements ResolutionCommand {
        public MovePolicy {
            Given.present("to", to);
            Given.present("ground", ground);
        }

        @Override
        public boolean underPolicyInForce() {
            return true;
        }
    }

    /** Put it on the ledger until a review day (挂账). */
    record Defer(Ground ground, LocalDate reviewOn) implements ResolutionCommand {
        public Defer {
            Given.present("ground", ground);
            Given.present("reviewOn", reviewOn);
        }
    }

    /** Take it off the ledger and go on (销账). */
    record SettleDeferral(String words) implements ResolutionCommand {
        public SettleDeferral {
            words = Given.text("words", words);
        }
    }

    /** Report the matter done. */
    record Complete(
            String words,
            @Nullable List<Evidence> before,
            @Nullable List<Evidence> after) implements ResolutionCommand {
        public Complete {
            words = Given.text("words", words);
            before = Given.list("before", before);
            after = Given.list("after", after);
        }

        @Override
        public Complete evidenced(UnaryOperator<Evidence> replacement) {
            return new Complete(words, Lists.of(before, replacement), Lists.of(after, replacement));
        }
    }
}
