/**
 * An order: commands for one stream, with who asks for each. Here it is settled whether the asker sees it, knows its
 * version and may ask at all; what the rules say of an issue is in {@code org.lianshou.command.issue}.
 */
@NullMarked
package org.lianshou.command.order;

import org.jspecify.annotations.NullMarked;
