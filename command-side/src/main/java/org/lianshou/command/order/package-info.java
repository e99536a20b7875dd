/**
 * An order: commands for one issue, with who asks for each. Here it is settled whether the asker sees the issue, knows
 * its version and may ask at all; what the rules say of it is in {@code org.lianshou.command.issue}.
 */
@NullMarked
package org.lianshou.command.order;

import org.jspecify.annotations.NullMarked;
