@NullMarked
package org.lianshou.query.mine;

import org.jspecify.annotations.NullMarked;
