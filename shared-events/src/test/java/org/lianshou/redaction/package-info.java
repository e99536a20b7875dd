@NullMarked
package org.lianshou.redaction;

import org.jspecify.annotations.NullMarked;
