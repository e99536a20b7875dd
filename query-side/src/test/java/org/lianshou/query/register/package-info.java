@NullMarked
package org.lianshou.query.register;

import org.jspecify.annotations.NullMarked;
