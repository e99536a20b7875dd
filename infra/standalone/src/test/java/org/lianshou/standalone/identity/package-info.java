@NullMarked
package org.lianshou.standalone.identity;

import org.jspecify.annotations.NullMarked;
