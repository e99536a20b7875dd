@NullMarked
package org.lianshou.eventlog.tree;

import org.jspecify.annotations.NullMarked;
