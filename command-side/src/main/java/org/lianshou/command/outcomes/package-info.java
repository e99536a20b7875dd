/**
 * Gives each issue what a joint session decided of it, once, and has the session note what the issue said. What may be
 * decided is the session's to say, and whether the issue takes it the issue's.
 */
@NullMarked
package org.lianshou.command.outcomes;

import org.jspecify.annotations.NullMarked;
