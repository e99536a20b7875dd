/** The rules of areas and duties as stories: given what there is, when somebody asks, then this follows. */
@NullMarked
package org.lianshou.command.area;

import org.jspecify.annotations.NullMarked;
