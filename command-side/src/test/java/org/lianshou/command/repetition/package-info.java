@NullMarked
package org.lianshou.command.repetition;

import org.jspecify.annotations.NullMarked;
