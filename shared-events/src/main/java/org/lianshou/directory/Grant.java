package org.lianshou.directory;

import org.lianshou.issue.AreaId;
import org.lianshou.issue.Role;

/** A role held over an area and all below it. */
public record Grant(Role role, AreaId area) {}
