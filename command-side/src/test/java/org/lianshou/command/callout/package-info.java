/** The rules of call-outs, as stories and at random. */
@NullMarked
package org.lianshou.command.callout;

import org.jspecify.annotations.NullMarked;
