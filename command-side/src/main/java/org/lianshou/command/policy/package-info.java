/** The rules by which a county's figures and calendar change: only for days to come, and never silently. */
@NullMarked
package org.lianshou.command.policy;

import org.jspecify.annotations.NullMarked;
