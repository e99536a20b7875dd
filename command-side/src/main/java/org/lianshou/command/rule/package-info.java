/** What the rules of every kind of stream have in common: how they say no. */
@NullMarked
package org.lianshou.command.rule;

import org.jspecify.annotations.NullMarked;
