/** Tells open pages that there is something new to show, so that nobody has to press a key to see it (SSE). */
@NullMarked
package org.lianshou.query.live;

import org.jspecify.annotations.NullMarked;
