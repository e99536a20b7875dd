/** Rounds by db-scheduler: the nodes agree through a row in PostgreSQL. Nothing else knows db-scheduler. */
@NullMarked
package org.lianshou.command.rounds.dbscheduler;

import org.jspecify.annotations.NullMarked;
