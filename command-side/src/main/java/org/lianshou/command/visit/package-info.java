/** What is asked on account of an occasion, and the rules of it: the occasion and every matter told of on it, or nothing. */
@NullMarked
package org.lianshou.command.visit;

import org.jspecify.annotations.NullMarked;
