@NullMarked
package org.lianshou.query.desk;

import org.jspecify.annotations.NullMarked;
