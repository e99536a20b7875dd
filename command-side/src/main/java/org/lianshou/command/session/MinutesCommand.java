package org.lianshou.command.session;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Given;
import org.lianshou.session.MemberId;

/** What the session was, in words. */
public sealed interface MinutesCommand extends SessionCommand {

    /** Write the minutes, or write them anew. */
    record DraftMinutes(String text) implements MinutesCommand {
        public DraftMinutes {
            text = Given.text("text", text);
        }
    }

    /**
     * A member approves of the draft.
     *
     * @param signature the reference of the paper that they signed; left out by a member who says so themselves
     */
    record ApproveMinutes(MemberId member, @Nullable String signature) implements MinutesCommand {
        public ApproveMinutes {
            Given.present("member", member);
            signature = signature == null ? null : Given.line("signature", signature);
        }
    }
}
