/**
 * The county's areas, units, competence and duties: what may be asked of them, and the rules by which it is recorded or
 * refused. Pure, as the rules of issues are; over HTTP it is reached through {@code …command.web}.
 */
@NullMarked
package org.lianshou.command.area;

import org.jspecify.annotations.NullMarked;
