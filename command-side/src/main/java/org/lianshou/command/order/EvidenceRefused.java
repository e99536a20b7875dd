package org.lianshou.command.order;

/** Evidence names an attachment that can't be taken as it is, for a reason with a stable code. */
public final class EvidenceRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String chinese;

    private EvidenceRefused(String code, String chinese, String message) {
        super(message, null, false, false);
        this.code = code;
        this.chinese = chinese;
    }

    /** Also for another's: nobody learns which ids exist. */
    public static EvidenceRefused unknown(String reference) {
        return new EvidenceRefused(
                "attachment-unknown", "没有这个附件", "You have uploaded nothing that is kept as " + reference + ".");
    }

    public static EvidenceRefused differs(String reference) {
        return new EvidenceRefused(
                "attachment-differs",
                "附件与摘要不符",
                "The sha256 of " + reference + " is another; leave it out or look again.");
    }

    /** A caption stands in clear for as long as the log does. */
    public static EvidenceRefused caption(String reference) {
        return new EvidenceRefused(
                "attachment-caption",
                "个人附件不能加说明",
                reference + " is marked personal and takes no caption, which would stand in clear."
                        + " Words that only those who act may read go into the report's privateWords.");
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }
}
