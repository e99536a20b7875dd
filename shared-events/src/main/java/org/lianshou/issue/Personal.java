package org.lianshou.issue;

/**
 * Text about a person. In the log it is ciphertext under the subject's key; in memory it is what the reader's keys
 * allow. No rule may depend on the text, but for the one that keeps it out of notices.
 */
public sealed interface Personal {
    SubjectId subject();

    /** Readable here and now. */
    record Clear(SubjectId subject, String text) implements Personal {
        public Clear {
            Given.present("subject", subject);
            Given.text("text", text);
        }

        /** Keeps the text out of logs and messages. */
        @Override
        public String toString() {
            return "Clear[" + subject + ", …]";
        }
    }

    /** Ciphertext, base64, as it stands in the log; this reader holds no key. */
    record Sealed(SubjectId subject, String cipher) implements Personal {}

    /** The subject's key was destroyed: no one can read this again. */
    record Erased(SubjectId subject) implements Personal {}
}
