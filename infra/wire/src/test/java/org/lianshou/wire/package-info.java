@NullMarked
package org.lianshou.wire;

import org.jspecify.annotations.NullMarked;
