/** Call-outs and responses as they are shown. */
@NullMarked
package org.lianshou.query.callouts;

import org.jspecify.annotations.NullMarked;
