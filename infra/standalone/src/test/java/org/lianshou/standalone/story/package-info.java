/** The whole system on real parts, driven from outside as its users drive it; one process for all the stories. */
@NullMarked
package org.lianshou.standalone.story;

import org.jspecify.annotations.NullMarked;
