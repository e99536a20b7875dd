package org.lianshou.session;

import org.lianshou.issue.AreaId;

/** Which state of a roster a choice rests on. */
public record RosterSeen(AreaId area, long version) {}
