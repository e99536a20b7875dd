package org.lianshou.attachments;

/** A content that is not kept, with a stable code. Nothing of it was written. */
public final class AttachmentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    private AttachmentRefused(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static AttachmentRefused empty() {
        return new AttachmentRefused("attachment-empty", "The body has no bytes.");
    }

    static AttachmentRefused type() {
        return new AttachmentRefused(
                "attachment-type",
                "The content is of no type that is kept, whatever it was called; these are: " + FileType.allNames()
                        + ".");
    }

    public String code() {
        return code;
    }
}
