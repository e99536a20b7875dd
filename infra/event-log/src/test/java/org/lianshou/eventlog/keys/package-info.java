@NullMarked
package org.lianshou.eventlog.keys;

import org.jspecify.annotations.NullMarked;
