package org.lianshou.attachments;

/** A content that is not kept, with a stable code. Nothing of it was written. */
public final class AttachmentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    private final String chinese;

    private AttachmentRefused(String code, String chinese, String message) {
        super(message, null, false, false);
        this.code = code;
        this.chinese = chinese;
    }

    static AttachmentRefused empty() {
        return new AttachmentRefused("attachment-empty", "文件是空的", "The body has no bytes.");
    }

    static AttachmentRefused type() {
        return new AttachmentRefused(
                "attachment-type",
                "不是照片、录音、录像或 PDF，没有保存",
                "The content is of no type that is kept, whatever it was called; these are: " + FileType.allNames()
                        + ".");
    }

    static AttachmentRefused misnamed(FileType type, String called) {
        return new AttachmentRefused(
                "attachment-misnamed",
                "文件内容与名称不符，没有保存",
                "The content is " + type + " by its own bytes, and was called " + called.replaceAll("[^ -~]", "?")
                        + ".");
    }

    public String code() {
        return code;
    }

    /** In a few words, for people. */
    public String chinese() {
        return chinese;
    }
}
