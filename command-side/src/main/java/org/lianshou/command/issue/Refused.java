package org.lianshou.command.issue;

/** A rule's no: the named reason, and the particulars. Nothing was recorded. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    Refused(Refusal reason, String particulars) {
        super(reason.english() + (particulars.isEmpty() ? "" : " (" + particulars + ")"), null, false, false);
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
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
