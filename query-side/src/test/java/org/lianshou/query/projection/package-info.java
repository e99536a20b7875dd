@NullMarked
package org.lianshou.query.projection;

import org.jspecify.annotations.NullMarked;
