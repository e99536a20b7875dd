/**
 * Bundles made to be checked, and ways to falsify them: a log in memory, its tree by RFC 9162's own recursive
 * definitions, keys from seeds, a writer, and the mutations. It shares no line with the verifier, so that a mistake there
 * is not repeated here. Other modules may run trials with it; the product never does.
 */
@NullMarked
package org.lianshou.verifier.trial;

import org.jspecify.annotations.NullMarked;
