package org.lianshou.command.issue;

import org.lianshou.issue.Stage;

/** A rule's no: the named reason, the stage in which it was asked, and the particulars. Nothing was recorded. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal reason;
    private final Stage stage;

    Refused(Refusal reason, String particulars) {
        this(reason, Stage.NOT_REPORTED, reason.english() + (particulars.isEmpty() ? "" : " (" + particulars + ")"));
    }

    private Refused(Refusal reason, Stage stage, String message) {
        super(message, null, false, false); // an answer, not an accident: nobody reads its stack
        this.reason = reason;
        this.stage = stage;
    }

    public Refusal reason() {
        return reason;
    }

    /** The stage in which the issue is. */
    public Stage stage() {
        return stage;
    }

    Refused in(Stage actual) {
        return new Refused(reason, actual, String.valueOf(getMessage()));
    }

    static void when(boolean refused, Refusal reason) {
        when(refused, reason, "");
    }

    static void when(boolean refused, Refusal reason, String particulars) {
        if (refused) {
            throw new Refused(reason, particulars);
        }
    }
}
