package org.lianshou.policy;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Step;

/**
 * A ground on which a step may be left out.
 *
 * @param ground its code, such as {@code minor-matter}
 * @param name as shown, such as 即办
 * @param imports whether it is for history taken over from another system, and for nothing else
 */
public record Waiver(Step step, String ground, String name, Set<Kind> kinds, boolean imports, String source) {
    public Waiver {
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds)); // written to the log, always in one order
    }
}
