/** Issues at any moment, on a real log. */
@NullMarked
package org.lianshou.query.replay;

import org.jspecify.annotations.NullMarked;
