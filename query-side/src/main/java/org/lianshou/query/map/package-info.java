/** The county as a map in the colours of its villages: by its own outlines, or as a scheme where it has loaded none. */
@NullMarked
package org.lianshou.query.map;

import org.jspecify.annotations.NullMarked;
