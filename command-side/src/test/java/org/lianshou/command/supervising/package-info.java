/** Supervision by itself, on a log of its own. */
@NullMarked
package org.lianshou.command.supervising;

import org.jspecify.annotations.NullMarked;
