package org.lianshou.session;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.SubjectId;

/**
 * Somebody who may be drawn for a session while a term lasts.
 *
 * @param person who it is in the directory, where they are in it
 * @param subject the data subject, where they are not, whose key seals the name
 * @param name who it is, where they are not
 * @param home the area they come from
 * @param removed why they were taken off; absent while they are on
 * @param erased whether nobody may know the name any more
 */
public record Member(
        MemberId id,
        @Nullable PersonId person,
        @Nullable SubjectId subject,
        @Nullable Personal name,
        List<Expertise> expertise,
        AreaId home,
        PersonId nominatedBy,
        List<Term> terms,
        @Nullable Ground removed,
        boolean erased) {

    /** Confirmed for that day, and not taken off. */
    public boolean serves(LocalDate day) {
        return removed == null && terms.stream().anyMatch(term -> term.includes(day));
    }

    Member confirmed(Term term) {
        List<Term> all = Stream.concat(terms.stream(), Stream.of(term)).toList();
        return new Member(id, person, subject, name, expertise, home, nominatedBy, all, removed, erased);
    }

    Member removed(Ground ground) {
        return new Member(id, person, subject, name, expertise, home, nominatedBy, terms, ground, erased);
    }

    /** That there was a name stays known. */
    Member forgotten() {
        Personal gone = subject == null ? null : new Personal.Erased(subject);
        return new Member(id, person, subject, gone, expertise, home, nominatedBy, terms, removed, true);
    }
}
