@NullMarked
package org.lianshou.eventlog.axon;

import org.jspecify.annotations.NullMarked;
