@NullMarked
package org.lianshou.reference;

import org.jspecify.annotations.NullMarked;
