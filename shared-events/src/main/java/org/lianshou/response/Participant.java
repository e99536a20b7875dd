package org.lianshou.response;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.UnitId;

/**
 * A unit that takes part, beside the lead.
 *
 * @param task what it is to do; absent for those that came in with the opening and were given none yet
 */
public record Participant(UnitId unit, @Nullable String task) {}
