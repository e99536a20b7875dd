@NullMarked
package org.lianshou.query.follow;

import org.jspecify.annotations.NullMarked;
