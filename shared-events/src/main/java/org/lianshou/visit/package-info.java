/**
 * Occasions on which people tell of many matters at once: the villagers' activity day (村民议事活动日) and the home visit
 * (民情家访), as events and their fold. What becomes of each matter is its issue's to say.
 */
@NullMarked
package org.lianshou.visit;

import org.jspecify.annotations.NullMarked;
