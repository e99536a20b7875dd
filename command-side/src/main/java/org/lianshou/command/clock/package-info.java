/**
 * When time has come for an issue, and that it is told: which alarm is set for which issue follows from the log, and an
 * alarm that goes off is an order like any other, decided anew. What a clock means and what it strikes are rules of {@code
 * org.lianshou.command.issue}.
 */
@NullMarked
package org.lianshou.command.clock;

import org.jspecify.annotations.NullMarked;
