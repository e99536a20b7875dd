@NullMarked
package org.lianshou.query.print;

import org.jspecify.annotations.NullMarked;
