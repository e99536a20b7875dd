package org.lianshou.directory;

import org.lianshou.issue.AreaId;
import org.lianshou.issue.UnitId;

/**
 * A body that can lead or support.
 *
 * @param area where it answers
 * @param desk whether it is the one that receives what is raised or sent to its area
 */
public record Unit(UnitId id, String name, AreaId area, boolean desk) {}
