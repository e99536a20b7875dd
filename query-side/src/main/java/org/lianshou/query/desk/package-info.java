/**
 * The desk at which calls are taken, and calls back are made. What is like a call is asked of the register; all that is written goes
 * through the door.
 */
@NullMarked
package org.lianshou.query.desk;

import org.jspecify.annotations.NullMarked;
