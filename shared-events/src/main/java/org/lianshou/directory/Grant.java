package org.lianshou.directory;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;

/**
 * A role held over an area and all below it.
 *
 * @param unit the unit that the person acts for in this role; absent where it is the person's own
 */
public record Grant(Role role, AreaId area, @Nullable UnitId unit) {

    public Grant(Role role, AreaId area) {
        this(role, area, null);
    }
}
