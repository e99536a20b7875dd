/** The rules of areas and duties as stories: given what there is, when somebody asks, then this follows. */
@NullMarked
package org.lianshou.command.policy;

import org.jspecify.annotations.NullMarked;
