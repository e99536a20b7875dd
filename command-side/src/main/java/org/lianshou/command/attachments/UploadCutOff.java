package org.lianshou.command.attachments;

/** Whoever sent the body hung up before its end. */
final class UploadCutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UploadCutOff() {
        super("the body ended before it was whole", null, false, false);
    }
}
