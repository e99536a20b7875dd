package org.lianshou.redaction;

/**
 * A piece of a text that a rule would take out.
 *
 * @param from where it begins in the text, in UTF-16 units from 0
 * @param to where it has ended
 */
public record Found(RedactionRule rule, int from, int to) {
    public String in(String text) {
        return text.substring(from, to);
    }
}
