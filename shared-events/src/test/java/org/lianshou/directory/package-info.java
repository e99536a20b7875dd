/** Areas, units and desks. */
@NullMarked
package org.lianshou.directory;

import org.jspecify.annotations.NullMarked;
