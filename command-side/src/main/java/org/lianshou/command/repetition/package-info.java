/**
 * Raises one issue over those that come again and again, and has later ones join it. What counts as alike, and how often is
 * too often, is the rule's to say ({@link org.lianshou.command.issue.Repetition}).
 */
@NullMarked
package org.lianshou.command.repetition;

import org.jspecify.annotations.NullMarked;
