/** Stories of supervision's rules. */
@NullMarked
package org.lianshou.command.supervision;

import org.jspecify.annotations.NullMarked;
