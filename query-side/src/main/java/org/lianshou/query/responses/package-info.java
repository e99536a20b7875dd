/** Whole-net responses as they are shown: the list of them, one with the call-outs for its issue, and its events. */
@NullMarked
package org.lianshou.query.responses;

import org.jspecify.annotations.NullMarked;
