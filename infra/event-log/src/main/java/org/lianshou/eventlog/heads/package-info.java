/**
 * The tree over the log as it is kept, and its heads as they are signed, published and cosigned. A follower of the log:
 * it reads events by position like any other reader, and no append waits for it.
 */
@NullMarked
package org.lianshou.eventlog.heads;

import org.jspecify.annotations.NullMarked;
