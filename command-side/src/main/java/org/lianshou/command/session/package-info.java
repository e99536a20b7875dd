/**
 * What may be asked of a joint session and of a panel's roster, and what the rules answer. Pure: what they need to know
 * beside the state comes in with the context. How orders travel and what issues make of outcomes is not here.
 */
@NullMarked
package org.lianshou.command.session;

import org.jspecify.annotations.NullMarked;
