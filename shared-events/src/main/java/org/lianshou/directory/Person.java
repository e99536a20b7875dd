package org.lianshou.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.PersonId;
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
}
