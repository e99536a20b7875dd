/**
 * What may be asked of a whole-net response, and what the rules answer. Pure: what they need to know beside the state comes
 * in with the context. How a critical hazard opens one is not here.
 */
@NullMarked
package org.lianshou.command.response;

import org.jspecify.annotations.NullMarked;
