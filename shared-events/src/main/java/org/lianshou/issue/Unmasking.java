package org.lianshou.issue;

import java.time.Instant;

/**
 * That somebody from whom the reporter is hidden asked to see who it is, and may for a while (查看反映人).
 *
 * @param ground the code of the ground
 * @param until from when it is hidden from them again
 */
public record Unmasking(Actor by, Instant at, String ground, Instant until) {

    boolean isFor(PersonId person, Instant now) {
        return by.person().equals(person) && now.isBefore(until);
    }
}
