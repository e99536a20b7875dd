package org.lianshou.eventlog.heads;

/**
 * The log does not say what a head says, or an event is not what its hash says. Somebody has changed or removed what was
 * recorded, or the database has lost it. No head may be signed over it; a person must look.
 */
public final class TreeInconsistent extends RuntimeException {

    /** The name of this finding wherever it is told. */
    public static final String CODE = "tree-inconsistent";

    private static final long serialVersionUID = 1L;

    TreeInconsistent(String what) {
        super(what);
    }
}
