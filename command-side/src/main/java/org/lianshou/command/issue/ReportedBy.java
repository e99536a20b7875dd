package org.lianshou.command.issue;

import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.issue.Actor;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Reporter.Standing;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;

/** Who counts as the reporter, from who wrote the report and what they wrote. */
record ReportedBy(Actor actor, SubjectId subject) {

    Reporter reporter(@Nullable GivenReporter given) {
        boolean resident = actor.capacity() == Role.RESIDENT;
        PersonId account = resident ? actor.person() : null;
        if (given == null) {
            return new Reporter(
                    resident ? Standing.NAMED : Standing.OFFICIAL, subject, account, null, null, null, null, null);
        }
        PersonId proxy = given.byProxy() ? actor.person() : null;
        return new Reporter(
                standing(given),
                subject,
                account,
                proxy,
                personal(given.name()),
                personal(given.phone()),
                personal(given.identityNumber()),
                personal(given.address()));
    }

    /** Found by the county's own people, in what others have told. */
    Reporter official() {
        return new Reporter(Standing.OFFICIAL, subject, null, null, null, null, null, null);
    }

    @Nullable
    Personal personal(@Nullable String text) {
        return text == null ? null : new Personal.Clear(subject, text);
    }

    private static Standing standing(GivenReporter given) {
        if (given.anonymous()) {
            return Standing.ANONYMOUS;
        }
        return given.byProxy() ? Standing.BY_PROXY : Standing.NAMED;
    }
}
