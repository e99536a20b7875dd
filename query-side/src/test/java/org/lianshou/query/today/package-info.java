@NullMarked
package org.lianshou.query.today;

import org.jspecify.annotations.NullMarked;
