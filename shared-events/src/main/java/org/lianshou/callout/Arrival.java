package org.lianshou.callout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.PersonId;

/**
 * That somebody of a unit is on the spot.
 *
 * @param person who came; absent where they are not in the directory
 */
public record Arrival(Instant at, @Nullable PersonId person, boolean late) {}
