/**
 * 督导: orders to those who answer for what went wrong (督办), what comes round by itself (催办、调度、通报), and how a village
 * stands (研判、红黄绿). All of it rests on the events of issues; nothing here changes one.
 */
@NullMarked
package org.lianshou.supervision;

import org.jspecify.annotations.NullMarked;
