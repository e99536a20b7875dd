/** Which issue is part of which, what is gathered under what, and on which occasion it was told; of those that a person sees. */
@NullMarked
package org.lianshou.query.lineage;

import org.jspecify.annotations.NullMarked;
