/**
 * Joint sessions and rosters as they are shown: the list of sessions, one session, its events, and the roster of an area.
 */
@NullMarked
package org.lianshou.query.sessions;

import org.jspecify.annotations.NullMarked;
