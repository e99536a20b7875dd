/** Who may do and see what. */
@NullMarked
package org.lianshou.access;

import org.jspecify.annotations.NullMarked;
