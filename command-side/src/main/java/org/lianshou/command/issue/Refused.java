package org.lianshou.command.issue;

import org.lianshou.command.rule.RuleRefused;
import org.lianshou.issue.Stage;

/** A rule's no: the named reason, the stage in which it was asked, and the particulars. Nothing was recorded. */
public final class Refused extends RuleRefused {
    private static final long serialVersionUID = 1L;

    private final Refusal reason;
    private final Stage stage;

    Refused(Refusal reason, String particulars) {
        super(reason, particulars);
        this.reason = reason;
        this.stage = Stage.NOT_REPORTED;
    }

    private Refused(Refusal reason, Stage stage, String message) {
        super(message);
        this.reason = reason;
        this.stage = stage;
    }

    @Override
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
