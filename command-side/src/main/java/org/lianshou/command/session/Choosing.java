package org.lianshou.command.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lianshou.command.session.ConveningCommand.ChoosePanel;
import org.lianshou.command.session.ConveningCommand.Wanted;
import org.lianshou.issue.AreaId;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.session.ConveningEvent.PanelChosen;
import org.lianshou.session.Draw;
import org.lianshou.session.Draw.Lot;
import org.lianshou.session.JointSession;
import org.lianshou.session.KeptOut;
import org.lianshou.session.Member;
import org.lianshou.session.MemberId;
import org.lianshou.session.PanelRoster;
import org.lianshou.session.RosterSeen;
import org.lianshou.session.Seat;

/**
 * How a panel comes about: each wish in its turn takes those who fit and may decide; only where more of them fit than are
 * wanted does the lot decide among them, who are equals.
 */
final class Choosing {
    private final JointSession session;
    private final SessionContext context;
    private final List<Seat> seats = new ArrayList<>();
    private final List<KeptOut> keptOut = new ArrayList<>();
    private final List<Lot> lots = new ArrayList<>();
    private final List<RosterSeen> seen = new ArrayList<>();

    Choosing(JointSession session, SessionContext context) {
        this.session = session;
        this.context = context;
    }

    PanelChosen panel(ChoosePanel c) {
        boolean anew = !session.panel().isEmpty();
        SessionRefused.when(anew && c.ground() == null, SessionRefusal.PANEL_CHOSEN);
        for (int number = 1; number <= c.wanted().size(); number++) {
            seat(number, c.wanted().get(number - 1));
        }
        int least = context.policy().panelLeast();
        SessionRefused.when(seats.size() < least, SessionRefusal.PANEL_TOO_SMALL, "at least " + least);
        return new PanelChosen(
                session.id(),
                context.actUnderPolicy(),
                seen,
                seats,
                keptOut,
                lots.isEmpty() ? null : new Draw(context.seed(), lots),
                anew ? c.ground() : null);
    }

    private void seat(int number, Wanted wanted) {
        MemberId named = wanted.member();
        if (named == null) {
            draw(number, wanted, candidates(wanted));
        } else {
            seat(byName(named), wanted, false);
        }
    }

    private void draw(int number, Wanted wanted, List<Member> fitting) {
        int count = Objects.requireNonNull(wanted.count());
        SessionRefused.when(
                fitting.size() < count,
                SessionRefusal.NOT_ENOUGH_MEMBERS,
                wanted.reason() + ": " + fitting.size() + " of " + count);
        if (fitting.size() == count) {
            fitting.forEach(member -> seat(member, wanted, false));
            return;
        }
        Lot lot = new Lot(number, count, fitting.stream().map(Member::id).toList());
        lots.add(lot);
        List<MemberId> drawn = lot.drawn(context.seed());
        fitting.stream().filter(member -> drawn.contains(member.id())).forEach(member -> seat(member, wanted, true));
    }

    private Member byName(MemberId id) {
        Member member = Rosters.member(area(), id, context);
        note(Rosters.roster(area(), id.roster(), context));
        SessionRefused.when(!serves(member), SessionRefusal.NOT_SERVING, id);
        SessionRefused.when(isSeated(member), SessionRefusal.CHOSEN_TWICE, id);
        Optional<KeptOut> conflict = Parties.keptOut(session, id, member.person(), context);
        SessionRefused.when(conflict.isPresent(), SessionRefusal.MEMBER_IS_PARTY, id);
        return member;
    }

    private List<Member> candidates(Wanted wanted) {
        AreaId from = wanted.roster() == null ? area() : wanted.roster();
        PanelRoster roster = Rosters.roster(area(), from, context);
        note(roster);
        return roster.members().stream()
                .filter(member -> serves(member) && fits(member, wanted) && !isSeated(member))
                .filter(this::mayDecide)
                .toList();
    }

    private boolean mayDecide(Member member) {
        Optional<KeptOut> conflict = Parties.keptOut(session, member.id(), member.person(), context);
        conflict.filter(out -> !keptOut.contains(out)).ifPresent(keptOut::add);
        return conflict.isEmpty();
    }

    private boolean fits(Member member, Wanted wanted) {
        AreaId home = wanted.area();
        return (wanted.expertise() == null || member.expertise().contains(wanted.expertise()))
                && (home == null || context.directory().isUnder(member.home(), home));
    }

    private boolean serves(Member member) {
        return member.serves(WorkCalendar.day(session.convened().scheduledAt()));
    }

    private boolean isSeated(Member member) {
        return seats.stream().anyMatch(seat -> seat.member().equals(member.id()));
    }

    private void seat(Member member, Wanted wanted, boolean drawn) {
        seats.add(new Seat(member.id(), member.person(), member.home(), wanted.expertise(), wanted.reason(), drawn));
    }

    private void note(PanelRoster roster) {
        RosterSeen one = new RosterSeen(Objects.requireNonNull(roster.area()), roster.version());
        if (!seen.contains(one)) {
            seen.add(one);
        }
    }

    private AreaId area() {
        return session.convened().area();
    }
}
