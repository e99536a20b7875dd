package org.lianshou.command.rule;

/** A rule's no: the named reason, and the particulars. Nothing was recorded. */
public abstract class RuleRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected RuleRefused(Reason reason, String particulars) {
        this(reason.english() + (particulars.isEmpty() ? "" : " (" + particulars + ")"));
    }

    /** An answer, not an accident: nobody reads its stack. */
    protected RuleRefused(String message) {
        super(message, null, false, false);
    }

    public abstract Reason reason();
}
