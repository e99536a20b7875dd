package org.lianshou.issue;

import org.lianshou.redaction.RedactionRule;

/**
 * A piece of a notice that a rule would have taken out, and that its author kept.
 *
 * @param field {@code title} or {@code text}
 * @param from where it begins in the field, in UTF-16 units from 0
 * @param to where it has ended
 */
public record KeptPiece(String field, int from, int to, RedactionRule rule, Ground ground) {}
