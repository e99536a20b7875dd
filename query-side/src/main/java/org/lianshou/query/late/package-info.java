/** What is late now, where, at which clock and why, for whoever supervises (督导). */
@NullMarked
package org.lianshou.query.late;

import org.jspecify.annotations.NullMarked;
