/** Opens a whole-net response to each hazard that is critical and with the county, once. */
@NullMarked
package org.lianshou.command.critical;

import org.jspecify.annotations.NullMarked;
