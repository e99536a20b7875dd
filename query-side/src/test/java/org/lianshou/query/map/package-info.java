@NullMarked
package org.lianshou.query.map;

import org.jspecify.annotations.NullMarked;
