/** A hotline's telephone figures as they are shown: a month's days, each with what it is held to and who entered it. */
@NullMarked
package org.lianshou.query.hotline;

import org.jspecify.annotations.NullMarked;
