/**
 * What may be asked of a call-out, and what the rules answer. Pure: what they need to know beside the state comes in with the
 * context.
 */
@NullMarked
package org.lianshou.command.callout;

import org.jspecify.annotations.NullMarked;
