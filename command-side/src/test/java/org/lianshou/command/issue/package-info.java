/** The rules of every step as stories: given what has happened, when somebody asks, then this follows. */
@NullMarked
package org.lianshou.command.issue;

import org.jspecify.annotations.NullMarked;
