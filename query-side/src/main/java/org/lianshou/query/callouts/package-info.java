/** Call-outs as they are shown: the list of them, one with its board of units, and its events. */
@NullMarked
package org.lianshou.query.callouts;

import org.jspecify.annotations.NullMarked;
