@NullMarked
package org.lianshou.command.axon;

import org.jspecify.annotations.NullMarked;
