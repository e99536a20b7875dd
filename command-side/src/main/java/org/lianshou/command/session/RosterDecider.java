package org.lianshou.command.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Area;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.SubjectId;
import org.lianshou.session.Member;
import org.lianshou.session.MemberId;
import org.lianshou.session.PanelRoster;
import org.lianshou.session.RosterEvent;
import org.lianshou.session.RosterEvent.MemberConfirmed;
import org.lianshou.session.RosterEvent.MemberErased;
import org.lianshou.session.RosterEvent.MemberNominated;
import org.lianshou.session.RosterEvent.MemberRemoved;

/** 推选: the rules of a roster. */
public final class RosterDecider {
    private static final int MOST = 1_000;

    private RosterDecider() {}

    /** The events that follow. @throws RosterRefused where a rule says no */
    public static List<RosterEvent> decide(PanelRoster roster, RosterCommand command, RosterContext context) {
        return List.of(
                switch (command) {
                    case RosterCommand.Nominate c -> nominate(roster, c, context);
                    case RosterCommand.Confirm c -> confirm(roster, c, context);
                    case RosterCommand.Remove c -> {
                        serving(roster, c.member());
                        yield new MemberRemoved(context.area(), context.act(), c.member(), c.ground());
                    }
                    case RosterCommand.EraseMember c -> erase(roster, c, context);
                });
    }

    private static RosterEvent nominate(PanelRoster roster, RosterCommand.Nominate c, RosterContext context) {
        keepsRoster(context);
        RosterRefused.when(
                !context.directory().isUnder(c.home(), context.area()), RosterRefusal.HOME_ELSEWHERE, c.home());
        RosterRefused.when(roster.members().size() >= MOST, RosterRefusal.ROSTER_FULL, MOST);
        PersonId person = c.person();
        if (person != null) {
            RosterRefused.when(context.directory().person(person).isEmpty(), RosterRefusal.UNKNOWN_PERSON, person);
            RosterRefused.when(isOn(roster, person), RosterRefusal.ALREADY_MEMBER, person);
        }
        @Nullable SubjectId subject = c.name() == null ? null : context.subject();
        return new MemberNominated(
                context.area(),
                context.act(),
                MemberId.of(context.area(), roster.members().size() + 1),
                person,
                subject,
                c.name() == null || subject == null ? null : new Personal.Clear(subject, c.name()),
                c.expertise(),
                c.home(),
                c.words());
    }

    private static RosterEvent confirm(PanelRoster roster, RosterCommand.Confirm c, RosterContext context) {
        Member member = serving(roster, c.member());
        PersonId actor = context.actor().person();
        RosterRefused.when(member.nominatedBy().equals(actor), RosterRefusal.OWN_NOMINATION, c.member());
        RosterRefused.when(
                member.terms().stream().anyMatch(term -> term.overlaps(c.term())),
                RosterRefusal.TERM_OVERLAPS,
                member.terms());
        return new MemberConfirmed(context.area(), context.act(), c.member(), c.term());
    }

    /** 个人信息保护法 47, on the grounds that policy lists. */
    private static RosterEvent erase(PanelRoster roster, RosterCommand.EraseMember c, RosterContext context) {
        Member member = known(roster, c.member());
        RosterRefused.when(
                context.policy().erasure(c.ground().code()).isEmpty(),
                RosterRefusal.ERASURE_GROUND_UNKNOWN,
                c.ground().code());
        SubjectId subject = member.subject();
        if (subject == null) {
            throw new RosterRefused(RosterRefusal.NOTHING_TO_ERASE, c.member().value());
        }
        RosterRefused.when(member.erased(), RosterRefusal.ALREADY_ERASED, c.member());
        return new MemberErased(
                context.area(), context.act().under(context.policy().version()), c.member(), c.ground(), subject);
    }

    private static void keepsRoster(RosterContext context) {
        AreaId id = context.area();
        Area area = context.directory()
                .area(id)
                .orElseThrow(() -> new RosterRefused(RosterRefusal.UNKNOWN_AREA, id.value()));
        boolean keeps = area.level() == Level.VILLAGE || area.level() == Level.TOWNSHIP;
        RosterRefused.when(!keeps, RosterRefusal.NO_ROSTER_THERE, id);
    }

    private static boolean isOn(PanelRoster roster, PersonId person) {
        return roster.members().stream().anyMatch(member -> member.removed() == null && person.equals(member.person()));
    }

    private static Member known(PanelRoster roster, MemberId id) {
        return roster.member(id).orElseThrow(() -> new RosterRefused(RosterRefusal.UNKNOWN_MEMBER, id.value()));
    }

    private static Member serving(PanelRoster roster, MemberId id) {
        Member member = known(roster, id);
        RosterRefused.when(member.removed() != null, RosterRefusal.MEMBER_REMOVED, id);
        return member;
    }
}
