/**
 * How a county comes into the log: once, from the file in which it was first written down. What becomes of it afterwards is
 * asked and decided like anything else.
 */
@NullMarked
package org.lianshou.command.county;

import org.jspecify.annotations.NullMarked;
