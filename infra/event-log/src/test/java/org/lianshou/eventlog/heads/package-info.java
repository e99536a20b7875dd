@NullMarked
package org.lianshou.eventlog.heads;

import org.jspecify.annotations.NullMarked;
