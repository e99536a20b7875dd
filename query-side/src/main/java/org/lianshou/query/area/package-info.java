/**
 * The county's areas, who answers where and where a report would go, as of any day and as known on any other. Answered from
 * the chronicle in memory, which has all that the log has when it is asked: no table is read here.
 */
@NullMarked
package org.lianshou.query.area;

import org.jspecify.annotations.NullMarked;
