/** Supervision as it is shown: orders and what was replied to them. */
@NullMarked
package org.lianshou.query.supervision;

import org.jspecify.annotations.NullMarked;
