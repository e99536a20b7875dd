package org.lianshou.verifier;

/** A problem after which there is nothing left to read. Where one can go on, the {@link Report} is told instead. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;

    Refused(Code code, String what) {
        super(what);
        this.code = code;
    }

    Code code() {
        return code;
    }

    static Refused malformed(String where, String what) {
        return new Refused(Code.MALFORMED, where + ": " + what);
    }
}
