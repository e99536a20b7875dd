package org.lianshou.command.session;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.IssueId;
import org.lianshou.session.Body;
import org.lianshou.session.MajorAct;

/** What a major matter takes beside (四议两公开). */
public sealed interface MajorMatterCommand extends SessionCommand {

    /**
     * Enter one of the four acts.
     *
     * @param body with the villagers' resolution, and only then: adults, households or representatives
     * @param minutes the reference of its minutes
     */
    record HoldAct(
            IssueId issue, MajorAct step, @Nullable Body body, int eligible, int present, int inFavour, String minutes)
            implements MajorMatterCommand {
        private static final int MOST = 1_000_000;

        public HoldAct {
            Given.present("issue", issue);
            Given.present("step", step);
            boolean ofVillagers = body != null && body != Body.MEMBERS;
            boolean resolution = step == MajorAct.VILLAGERS_RESOLUTION;
            Given.check("body", resolution ? ofVillagers : !ofVillagers, "step", "goes with the villagers' resolution");
            Given.check("eligible", eligible >= 1 && eligible <= MOST, "range", "must lie between 1 and " + MOST);
            Given.check("present", present >= 0 && present <= eligible, "range", "may not exceed those eligible");
            Given.check("inFavour", inFavour >= 0 && inFavour <= present, "range", "may not exceed those present");
            minutes = Given.line("minutes", minutes);
        }
    }

    /** Publish the decision before it is carried out; the board is the session's area where left out. */
    record PublishDecision(IssueId issue, @Nullable AreaId board) implements MajorMatterCommand {
        public PublishDecision {
            Given.present("issue", issue);
        }
    }

    /** Publish what came of it. */
    record PublishResult(IssueId issue, @Nullable AreaId board, String words) implements MajorMatterCommand {
        public PublishResult {
            Given.present("issue", issue);
            words = Given.text("words", words);
        }
    }
}
