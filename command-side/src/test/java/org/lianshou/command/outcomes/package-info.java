/** What becomes of a session's outcomes, also when something breaks on the way. */
@NullMarked
package org.lianshou.command.outcomes;

import org.jspecify.annotations.NullMarked;
