@NullMarked
package org.lianshou.query.sessions;

import org.jspecify.annotations.NullMarked;
