/**
 * 热线话务: the rules by which a hotline's telephone figures are entered and corrected, a day at a time, and the standard that
 * each day is held to. What a month comes to is {@code command.supervision}'s to say, in its bulletin.
 */
@NullMarked
package org.lianshou.command.hotline;

import org.jspecify.annotations.NullMarked;
