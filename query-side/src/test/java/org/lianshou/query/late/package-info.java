@NullMarked
package org.lianshou.query.late;

import org.jspecify.annotations.NullMarked;
