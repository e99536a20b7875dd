@NullMarked
package org.lianshou.query.sheet;

import org.jspecify.annotations.NullMarked;
