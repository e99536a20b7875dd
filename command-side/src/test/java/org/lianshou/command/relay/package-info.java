/** The relay between a real log and a real broker. */
@NullMarked
package org.lianshou.command.relay;

import org.jspecify.annotations.NullMarked;
