package org.lianshou.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;

/**
 * Someone who can act.
 *
 * @param subject the data subject behind a resident's account; absent for staff
 */
public record Person(
        PersonId id,
        String name,
        @Nullable UnitId unit,
        List<Grant> grants,
        @Nullable SubjectId subject) {
    public Person {
        grants = List.copyOf(grants);
    }

    /** The unit that the person acts for under a grant. */
    public @Nullable UnitId unitUnder(Grant grant) {
        return grant.unit() == null ? unit : grant.unit();
    }

    /** Whether they come as a resident and in no office. */
    public boolean isResidentOnly() {
        return !grants.isEmpty() && grants.stream().allMatch(grant -> grant.role() == Role.RESIDENT);
    }

    /** All units that the person acts for: their own, and those of their grants. */
    public Set<UnitId> units() {
        return Stream.concat(Stream.ofNullable(unit), grants.stream().flatMap(grant -> Stream.ofNullable(grant.unit())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person acts for that unit under any grant. */
    public boolean actsFor(UnitId other) {
        return units().contains(other);
    }
}
