/**
 * What supervision does by itself: it follows the log for what must be accounted for, and holds its rounds when their time has
 * come. What may be ordered is {@code command.supervision}'s to say.
 */
@NullMarked
package org.lianshou.command.supervising;

import org.jspecify.annotations.NullMarked;
