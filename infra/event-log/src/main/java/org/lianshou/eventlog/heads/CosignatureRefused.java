package org.lianshou.eventlog.heads;

/** A cosignature that is not kept, and why. */
public final class CosignatureRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Each with the name by which callers are told. */
    public enum Reason {
        MALFORMED("malformed-cosignature"),
        UNKNOWN_HEAD("head-not-found"),
        UNKNOWN_WITNESS("unknown-witness"),
        WRONG_SIGNATURE("wrong-cosignature");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    CosignatureRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
