/** The fold and the value objects of an issue. */
@NullMarked
package org.lianshou.issue;

import org.jspecify.annotations.NullMarked;
