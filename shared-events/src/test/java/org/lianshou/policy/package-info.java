/** How days are counted. */
@NullMarked
package org.lianshou.policy;

import org.jspecify.annotations.NullMarked;
