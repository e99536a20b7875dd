package org.lianshou.command.session;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Given;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.Plan;
import org.lianshou.session.Attendance;
import org.lianshou.session.Ballot;
import org.lianshou.session.Manner;
import org.lianshou.session.MemberId;
import org.lianshou.session.Presence;
import org.lianshou.session.Speaker;
import org.lianshou.session.Tally;

/** The session itself. */
public sealed interface MeetingCommand extends SessionCommand {

    /** Begin, with those of the panel who are there. */
    record Open(List<Attendance> attending) implements MeetingCommand {
        public Open {
            attending = Given.list("attending", attending);
        }
    }

    /** A member comes later, or comes back. */
    record Join(MemberId member, Presence how) implements MeetingCommand {
        public Join {
            Given.present("member", member);
            Given.present("how", how);
        }
    }

    /** A member leaves. */
    record Leave(MemberId member) implements MeetingCommand {
        public Leave {
            Given.present("member", member);
        }
    }

    /** Keep what somebody said. */
    record Hear(IssueId issue, Speaker speaker, String words) implements MeetingCommand {
        public Hear {
            Given.present("issue", issue);
            Given.present("speaker", speaker);
            words = Given.text("words", words);
        }
    }

    /** Put a plan forward; {@code by} is left out where it comes from outside the panel. */
    record Propose(IssueId issue, @Nullable MemberId by, Plan plan) implements MeetingCommand {
        public Propose {
            Given.present("issue", issue);
            Given.present("plan", plan);
        }
    }

    /** Change a plan; the changed one gets a number of its own. */
    record Amend(IssueId issue, int proposal, @Nullable MemberId by, Plan plan, String words)
            implements MeetingCommand {
        public Amend {
            Given.present("issue", issue);
            Given.present("plan", plan);
            words = Given.text("words", words);
        }
    }

    /**
     * Vote on a plan.
     *
     * @param tally how many hands or papers; not with a recorded vote
     * @param ballots each member's vote; with a recorded vote, and only then
     */
    record Vote(
            IssueId issue,
            int proposal,
            Manner manner,
            @Nullable Tally tally,
            @Nullable List<Ballot> ballots) implements MeetingCommand {
        public Vote {
            Given.present("issue", issue);
            Given.present("manner", manner);
            boolean recorded = manner == Manner.RECORDED;
            Given.check("tally", recorded == (tally == null), "manner", "goes with votes that are counted, only");
            Given.check("ballots", recorded == (ballots != null), "manner", "goes with a recorded vote, only");
            ballots = ballots == null ? null : Given.list("ballots", ballots);
        }
    }

    /**
     * Come to an end with a matter.
     *
     * @param proposal with outcome plan-adopted, and only then: the plan that was carried
     * @param until with outcome postponed, and only then
     * @param words why; may be left out with plan-adopted
     */
    record Conclude(
            IssueId issue,
            Outcome outcome,
            @Nullable Integer proposal,
            @Nullable LocalDate until,
            @Nullable String words)
            implements MeetingCommand {
        public Conclude {
            Given.present("issue", issue);
            Given.present("outcome", outcome);
            boolean adopted = outcome == Outcome.PLAN_ADOPTED;
            Given.check("proposal", adopted == (proposal != null), "outcome", "goes with plan-adopted, and only then");
            boolean postponed = outcome == Outcome.POSTPONED;
            Given.check("until", postponed == (until != null), "outcome", "goes with postponed, and only then");
            words = adopted ? Given.optionalText("words", words) : Given.text("words", words);
        }
    }

    /** End the session. */
    record Close(@Nullable String words) implements MeetingCommand {
        public Close {
            words = Given.optionalText("words", words);
        }
    }
}
