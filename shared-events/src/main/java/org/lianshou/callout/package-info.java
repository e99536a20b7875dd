/**
 * 小组吹哨、部门报到: a lower level calls units to the spot, and who came, late or not at all, as events and their fold. What
 * becomes of the issue that it may be about is the issue's own to say.
 */
@NullMarked
package org.lianshou.callout;

import org.jspecify.annotations.NullMarked;
