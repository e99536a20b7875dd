/**
 * An issue as it stood at any moment, folded anew from the event log itself by the same evolve that decided it: at a
 * place in the log, as things had happened by a time, or as they were known by a time. Nothing here reads a view but to
 * see whether the asker sees the issue.
 */
@NullMarked
package org.lianshou.query.replay;

import org.jspecify.annotations.NullMarked;
