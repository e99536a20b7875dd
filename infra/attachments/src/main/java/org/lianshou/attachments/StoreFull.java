package org.lianshou.attachments;

/** The disk has no room for another attachment. Nothing was left behind. */
public final class StoreFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFull() {
        super("there is no room on the disk for another attachment", null, false, false);
    }
}
