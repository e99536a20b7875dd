@NullMarked
package org.lianshou.query.area;

import org.jspecify.annotations.NullMarked;
