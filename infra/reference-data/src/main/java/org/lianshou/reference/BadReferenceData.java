package org.lianshou.reference;

/** A file of reference data that can't be taken: which one, and what is wrong in it. */
public final class BadReferenceData extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadReferenceData(String file, String message) {
        super(file + ": " + message);
    }

    BadReferenceData(String file, RuntimeException cause) {
        super(file + ": " + cause.getMessage(), cause);
    }
}
