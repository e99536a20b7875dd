/**
 * Carries out what the log says was erased: the reporter's key, what other places hold, the reporter's other issues. That a
 * reporter may be erased is for the rules to say, and what the pages show of it afterwards for the query side.
 */
@NullMarked
package org.lianshou.command.erasure;

import org.jspecify.annotations.NullMarked;
