/** Pages of documentation that are made from the code, and the test that keeps them equal to it. */
@NullMarked
package org.lianshou.command.docs;

import org.jspecify.annotations.NullMarked;
