/** The automation that opens responses, on a real log. */
@NullMarked
package org.lianshou.command.critical;

import org.jspecify.annotations.NullMarked;
