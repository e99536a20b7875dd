@NullMarked
package org.lianshou.query.notices;

import org.jspecify.annotations.NullMarked;
