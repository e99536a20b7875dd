/**
 * A scripted month of one township, played through the command side on a clock that is set by hand: the people of the demo
 * county report, decide and are late, and what follows by itself follows. The same month played again is the same log. It
 * is the demo county's past and a trial of the whole.
 */
@NullMarked
package org.lianshou.demo;

import org.jspecify.annotations.NullMarked;
