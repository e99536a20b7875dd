/**
 * 联手说事: the roster of those who may sit on a panel, and the meetings that take issues through 商, as events and their
 * fold. What an issue makes of an outcome is the issue's own to say.
 */
@NullMarked
package org.lianshou.session;

import org.jspecify.annotations.NullMarked;
