/** The rules of policies and calendar as stories: given what is enacted, when somebody asks, then this follows. */
@NullMarked
package org.lianshou.command.policy;

import org.jspecify.annotations.NullMarked;
