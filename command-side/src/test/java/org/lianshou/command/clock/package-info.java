/** Alarms on a real log, with two nodes, stops and crashes. */
@NullMarked
package org.lianshou.command.clock;

import org.jspecify.annotations.NullMarked;
