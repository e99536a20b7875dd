package org.lianshou.attachments;

/** Others' attachments take all the memory there is for them. */
public final class RoomTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RoomTaken() {
        super("too many attachments are on their way", null, false, false);
    }
}
