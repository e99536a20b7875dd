/** A county on a real log: how it comes there, and how this process keeps up with it. */
@NullMarked
package org.lianshou.command.county;

import org.jspecify.annotations.NullMarked;
