package org.lianshou.query.map;

/** A file of outlines that can't be taken: which one, where in it, what is wrong, and a code that stays. */
public final class BadOutlines extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String what;

    BadOutlines(String code, String what) {
        super(what + " (" + code + ")");
        this.code = code;
        this.what = what;
    }

    public String code() {
        return code;
    }

    /** The same, with the file that it is wrong in. */
    BadOutlines in(String file) {
        return new BadOutlines(code, file + ": " + what);
    }
}
