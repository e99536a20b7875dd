@NullMarked
package org.lianshou.command.hotline;

import org.jspecify.annotations.NullMarked;
