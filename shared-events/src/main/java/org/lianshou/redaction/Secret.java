package org.lianshou.redaction;

/** Something that is known of a person and may not be told, by its rule. */
public record Secret(RedactionRule rule, String text) {

    /** Keeps the person out of logs and messages. */
    @Override
    public String toString() {
        return "Secret[" + rule + ", …]";
    }
}
