package org.lianshou.directory;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;

/**
 * A node of the area tree. A village is also its own first-level grid; deeper grids all stand on the rung
 * {@link Level#GRID}.
 *
 * @param parent absent for the county alone
 */
public record Area(
        AreaId id, String name, Level level, @Nullable AreaId parent) {}
