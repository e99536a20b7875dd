/** What the packages may know of each other, held on the compiled classes of every module. */
@NullMarked
package org.lianshou.standalone.architecture;

import org.jspecify.annotations.NullMarked;
