@NullMarked
package org.lianshou.query;

import org.jspecify.annotations.NullMarked;
