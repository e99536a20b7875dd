package org.lianshou.session;

import java.util.Optional;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Issue;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.UnitId;

/** Why somebody may not decide a matter. */
public enum Conflict {
    /** Brought it or is declared a party; which of the two is not told, so that who reported stays hidden. */
    PARTY,
    /** Has worked on it. */
    HANDLER,
    /** Belongs to the unit complained of. */
    UNIT_COMPLAINED_OF;

    /** Of somebody with a matter as it stands; empty where they may decide it. */
    public static Optional<Conflict> of(PersonId person, Issue issue, Directory directory) {
        Reporter reporter = issue.reported().reporter();
        if (person.equals(reporter.account()) || person.equals(reporter.proxy())) {
            return Optional.of(PARTY);
        }
        if (issue.work().handlers().contains(person)) {
            return Optional.of(HANDLER);
        }
        UnitId complainedOf = issue.reported().matter().complainedOf();
        boolean ofTheUnit = complainedOf != null
                && directory
                        .person(person)
                        .filter(one -> complainedOf.equals(one.unit()))
                        .isPresent();
        return ofTheUnit ? Optional.of(UNIT_COMPLAINED_OF) : Optional.empty();
    }
}
