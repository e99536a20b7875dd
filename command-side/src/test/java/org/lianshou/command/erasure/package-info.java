@NullMarked
package org.lianshou.command.erasure;

import org.jspecify.annotations.NullMarked;
