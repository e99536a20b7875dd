/** The rules of sessions and rosters as stories, and random sessions that keep what is promised of all. */
@NullMarked
package org.lianshou.command.session;

import org.jspecify.annotations.NullMarked;
