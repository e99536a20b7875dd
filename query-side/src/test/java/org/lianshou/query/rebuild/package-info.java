/** A read model made anew, on real databases. */
@NullMarked
package org.lianshou.query.rebuild;

import org.jspecify.annotations.NullMarked;
