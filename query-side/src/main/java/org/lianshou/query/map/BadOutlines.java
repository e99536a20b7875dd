package org.lianshou.query.map;

/** A file of outlines that can't be taken: which one, where in it, what is wrong, and a code that stays. */
public final class BadOutlines extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    BadOutlines(String code, String message) {
        super(message + " (" + code + ")");
        this.code = code;
    }

    public String code() {
        return code;
    }
}
