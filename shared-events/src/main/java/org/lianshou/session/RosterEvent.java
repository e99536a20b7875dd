package org.lianshou.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.SubjectId;
import org.lianshou.stream.StreamEvent;

/** A fact about the roster of one area. */
public sealed interface RosterEvent extends StreamEvent {
    AreaId roster();

    Act act();

    @Override
    default UUID stream() {
        return PanelRoster.idOf(roster());
    }

    @Override
    default PanelRoster beginning() {
        return PanelRoster.of(roster());
    }

    @Override
    default RosterEvent withoutPersonalText() {
        return this;
    }

    /**
     * A fact that somebody was put up (推选).
     *
     * @param subject the data subject whose key seals the name
     * @param name of somebody who is not in the directory
     */
    @EventType("roster.member-nominated")
    record MemberNominated(
            AreaId roster,
            Act act,
            MemberId member,
            @Nullable PersonId person,
            @Nullable SubjectId subject,
            @Nullable Personal name,
            List<Expertise> expertise,
            AreaId home,
            String words)
            implements RosterEvent {

        @Override
        public RosterEvent withoutPersonalText() {
            return new MemberNominated(roster, act, member, person, subject, null, expertise, home, words);
        }
    }

    /** A fact that somebody other than who had put them up confirmed them for a term. */
    @EventType("roster.member-confirmed")
    record MemberConfirmed(AreaId roster, Act act, MemberId member, Term term) implements RosterEvent {}

    /** A fact that a member was taken off. */
    @EventType("roster.member-removed")
    record MemberRemoved(AreaId roster, Act act, MemberId member, Ground ground) implements RosterEvent {}

    /** A fact that nobody may know the name of a member any more: the key is destroyed. */
    @EventType("roster.member-erased")
    record MemberErased(AreaId roster, Act act, MemberId member, Ground ground, SubjectId subject)
            implements RosterEvent {}
}
