package org.lianshou.command.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;

/** 晒: tell the public, hear it, and end the matter. */
public sealed interface PublicationCommand extends IssueCommand {

    /**
     * Write the redacted notice; a new draft takes the place of one not yet posted.
     *
     * @param keep pieces that the rules of redaction would take out, and that the public is to read all the same
     */
    record DraftNotice(String title, String text, @Nullable List<Keep> keep) implements PublicationCommand {
        public DraftNotice {
            title = Given.line("title", title);
            text = Given.text("text", text);
            keep = Given.list("keep", keep);
        }
    }

    /**
     * A piece of a notice that is kept, such as the telephone of a village hall.
     *
     * @param piece as it stands in the notice
     * @param ground why, such as the consent of whom it is about
     */
    record Keep(String piece, Ground ground) {
        public Keep {
            piece = Given.line("keep.piece", piece);
            Given.present("keep.ground", ground);
        }
    }

    /** Approve the notice, as somebody other than its author. */
    record ApproveNotice() implements PublicationCommand {}

    /** Hang the notice on a board: the issue's own area's where none is named. */
    record PostNotice(@Nullable AreaId board) implements PublicationCommand {}

    /** Object to the notice. */
    record RaiseObjection(String words) implements PublicationCommand {
        public RaiseObjection {
            words = Given.text("words", words);
        }
    }

    /** Answer an objection; upholding it reopens the issue. */
    record AnswerObjection(int number, boolean upheld, String words) implements PublicationCommand {
        public AnswerObjection {
            words = Given.text("words", words);
        }
    }

    /** Close the issue to publication, on a ground that policy names for the kind. */
    record WaivePublication(Ground ground) implements PublicationCommand {
        public WaivePublication {
            Given.present("ground", ground);
        }
    }

    /** End and archive it. */
    record Close(@Nullable String words) implements PublicationCommand {
        public Close {
            words = Given.optionalText("words", words);
        }
    }

    /** Take an ended issue up again. */
    record Reopen(Ground ground) implements PublicationCommand {
        public Reopen {
            Given.present("ground", ground);
        }
    }
}
