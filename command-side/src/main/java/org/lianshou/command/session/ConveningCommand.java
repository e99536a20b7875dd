package org.lianshou.command.session;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.session.Expertise;
import org.lianshou.session.MemberId;
import org.lianshou.session.Mode;

/** Before the session. */
public sealed interface ConveningCommand extends SessionCommand {

    /**
     * Call a session.
     *
     * @param place where; absent for one held online
     */
    record Convene(
            AreaId area,
            Mode mode,
            Instant scheduledAt,
            @Nullable String place,
            List<GivenItem> agenda) implements ConveningCommand {
        public Convene {
            Given.present("area", area);
            Given.present("mode", mode);
            Given.present("scheduledAt", scheduledAt);
            place = place == null ? null : Given.line("place", place);
            agenda = Given.list("agenda", agenda);
            Given.check("agenda", !agenda.isEmpty(), "required", "names at least one issue");
        }

        public Stream<IssueId> issues() {
            return agenda.stream().map(GivenItem::issue);
        }
    }

    /** @param major whether it is a major matter (三重一大); no, where left out */
    record GivenItem(IssueId issue, @Nullable Boolean major) {
        public GivenItem {
            Given.present("agenda.issue", issue);
        }

        boolean isMajor() {
            return Boolean.TRUE.equals(major);
        }
    }

    /** Put one more issue on the agenda. */
    record AddItem(IssueId issue, @Nullable Boolean major) implements ConveningCommand {
        public AddItem {
            Given.present("issue", issue);
        }

        GivenItem item() {
            return new GivenItem(issue, major);
        }
    }

    /** Take an issue off the agenda. */
    record RemoveItem(IssueId issue, Ground ground) implements ConveningCommand {
        public RemoveItem {
            Given.present("issue", issue);
            Given.present("ground", ground);
        }
    }

    /** Leave an issue for another session. */
    record CarryOver(IssueId issue, String words) implements ConveningCommand {
        public CarryOver {
            Given.present("issue", issue);
            words = Given.text("words", words);
        }
    }

    /** Name a member who is party to a matter, and so does not decide it. */
    record DeclareParty(IssueId issue, MemberId member, String words) implements ConveningCommand {
        public DeclareParty {
            Given.present("issue", issue);
            Given.present("member", member);
            words = Given.text("words", words);
        }
    }

    /**
     * Choose the panel.
     *
     * @param ground why anew, where it was chosen before
     */
    record ChoosePanel(List<Wanted> wanted, @Nullable Ground ground) implements ConveningCommand {
        public ChoosePanel {
            wanted = Given.list("wanted", wanted);
            Given.check("wanted", !wanted.isEmpty(), "required", "says at least once who is wanted");
        }
    }

    /**
     * A member by name, or so many of those who know something or come from somewhere.
     *
     * @param roster the area whose roster they are taken from; the session's own where left out
     * @param area where they are from, or below it
     */
    record Wanted(
            @Nullable MemberId member,
            @Nullable AreaId roster,
            @Nullable Expertise expertise,
            @Nullable AreaId area,
            @Nullable Integer count,
            String reason) {
        private static final int MOST = 30;

        public Wanted {
            reason = Given.line("wanted.reason", reason);
            boolean byName = member != null && roster == null && expertise == null && area == null && count == null;
            boolean byKind = member == null && count != null && count >= 1 && count <= MOST;
            Given.check("wanted", byName || byKind, "one-of", "is a member alone, or a count from 1 to " + MOST);
        }
    }

    /** Give the session up before it begins. */
    record CallOff(Ground ground) implements ConveningCommand {
        public CallOff {
            Given.present("ground", ground);
        }
    }
}
