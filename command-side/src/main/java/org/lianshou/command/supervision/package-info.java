/** 督导: the rules of supervision orders and of what comes round by itself. Who may ask is settled before. */
@NullMarked
package org.lianshou.command.supervision;

import org.jspecify.annotations.NullMarked;
