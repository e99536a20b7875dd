/**
 * Who may do and see what, as one table of role, area and state that both sides enforce. It decides from the directory
 * and the folded issue alone.
 */
@NullMarked
package org.lianshou.access;

import org.jspecify.annotations.NullMarked;
