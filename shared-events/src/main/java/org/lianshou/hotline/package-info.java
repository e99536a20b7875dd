/**
 * 热线话务: what a hotline's telephone exchange counted of each day, and the standard that the day is held to. The exchange
 * counts the calls, and not this system: whoever enters the figures answers for them.
 */
@NullMarked
package org.lianshou.hotline;

import org.jspecify.annotations.NullMarked;
