@NullMarked
package org.lianshou.query.sight;

import org.jspecify.annotations.NullMarked;
