/** The public notice board (晒): what was published, and nothing else. It is all that anybody sees without signing in. */
@NullMarked
package org.lianshou.query.notices;

import org.jspecify.annotations.NullMarked;
