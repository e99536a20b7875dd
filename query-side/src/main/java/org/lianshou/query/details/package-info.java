/** One issue as it stands. Its row is the projection's own snapshot; here is who may read what of it. */
@NullMarked
package org.lianshou.query.details;

import org.jspecify.annotations.NullMarked;
