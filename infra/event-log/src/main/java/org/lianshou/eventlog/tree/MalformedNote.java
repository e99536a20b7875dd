package org.lianshou.eventlog.tree;

/** A text that is no note, checkpoint, signature line or verifier key. */
public final class MalformedNote extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedNote(String message) {
        super(message);
    }
}
