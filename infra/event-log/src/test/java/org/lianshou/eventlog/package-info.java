@NullMarked
package org.lianshou.eventlog;

import org.jspecify.annotations.NullMarked;
