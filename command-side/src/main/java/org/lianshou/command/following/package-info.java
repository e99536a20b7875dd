/** What all that follow the log from a cursor of their own have in common beside the following. */
@NullMarked
package org.lianshou.command.following;

import org.jspecify.annotations.NullMarked;
