package org.lianshou.command.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lianshou.command.session.ConveningCommand.GivenItem;
import org.lianshou.directory.Area;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Level;
import org.lianshou.policy.FigureKey;
import org.lianshou.session.ConveningEvent.ItemAdded;
import org.lianshou.session.ConveningEvent.ItemCarriedOver;
import org.lianshou.session.ConveningEvent.ItemRemoved;
import org.lianshou.session.ConveningEvent.PartyDeclared;
import org.lianshou.session.ConveningEvent.SessionCalledOff;
import org.lianshou.session.ConveningEvent.SessionConvened;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.session.SessionEvent;

/** The rules before a session. */
final class Convenes {
    private Convenes() {}

    static List<SessionEvent> decide(JointSession session, ConveningCommand command, SessionContext context) {
        return switch (command) {
            case ConveningCommand.Convene c -> convene(session, c, context);
            case ConveningCommand.AddItem c -> List.of(add(session, c.item(), context));
            case ConveningCommand.RemoveItem c -> {
                Agenda.open(session, c.issue());
                Long heard = Agenda.heardBy(session, c.issue(), context);
                yield List.of(new ItemRemoved(session.id(), context.act(), c.issue(), c.ground(), heard));
            }
            case ConveningCommand.CarryOver c -> {
                Agenda.open(session, c.issue());
                Long heard = Agenda.heardBy(session, c.issue(), context);
                yield List.of(new ItemCarriedOver(session.id(), context.act(), c.issue(), c.words(), heard));
            }
            case ConveningCommand.DeclareParty c -> List.of(declare(session, c, context));
            case ConveningCommand.ChoosePanel c -> List.of(new Choosing(session, context).panel(c));
            case ConveningCommand.CallOff c ->
                List.of(new SessionCalledOff(
                        session.id(), context.act(), c.ground(), Agenda.waiting(session, context)));
        };
    }

    private static List<SessionEvent> convene(
            JointSession session, ConveningCommand.Convene c, SessionContext context) {
        holdsSessions(c.area(), context);
        Deadline notice = notice(context);
        inTime(c.scheduledAt(), notice);
        List<SessionEvent> events = new ArrayList<>();
        SessionConvened convened = new SessionConvened(
                session.id(), context.actUnderPolicy(), c.area(), c.mode(), c.scheduledAt(), notice, c.place());
        events.add(convened);
        JointSession growing = session.evolve(convened);
        for (GivenItem item : c.agenda()) {
            ItemAdded added = Agenda.added(growing, c.area(), item, context);
            events.add(added);
            growing = growing.evolve(added);
        }
        return events;
    }

    /** What is put on the agenda later takes as long a notice as the session itself. */
    private static ItemAdded add(JointSession session, GivenItem item, SessionContext context) {
        inTime(session.convened().scheduledAt(), notice(context));
        return Agenda.added(session, session.convened().area(), item, context);
    }

    private static PartyDeclared declare(
            JointSession session, ConveningCommand.DeclareParty c, SessionContext context) {
        Item item = Agenda.open(session, c.issue());
        SessionRefused.when(item.parties().contains(c.member()), SessionRefusal.ALREADY_PARTY, c.member());
        Rosters.member(session.convened().area(), c.member(), context);
        return new PartyDeclared(session.id(), context.act(), c.issue(), c.member(), c.words());
    }

    private static void holdsSessions(AreaId id, SessionContext context) {
        Area area = context.directory()
                .area(id)
                .orElseThrow(() -> new SessionRefused(SessionRefusal.UNKNOWN_AREA, id.value()));
        boolean holds = area.level() == Level.VILLAGE || area.level() == Level.TOWNSHIP;
        SessionRefused.when(!holds, SessionRefusal.NO_SESSIONS_THERE, id);
    }

    private static Deadline notice(SessionContext context) {
        return context.calendar().deadline(context.at(), FigureKey.SESSION_NOTICE, context.policy());
    }

    private static void inTime(Instant scheduled, Deadline notice) {
        SessionRefused.when(
                scheduled.isBefore(notice.due()),
                SessionRefusal.NOTICE_TOO_SHORT,
                notice.rule() + ", so not before " + notice.due());
    }
}
