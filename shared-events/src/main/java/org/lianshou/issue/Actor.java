package org.lianshou.issue;

import org.jspecify.annotations.Nullable;

/**
 * Who acted, and in which capacity.
 *
 * @param unit the unit acted for; absent for a resident and for the system
 */
public record Actor(
        PersonId person, Role capacity, @Nullable UnitId unit) {
    public Actor {
        Given.present("person", person);
        Given.present("capacity", capacity);
    }
}
