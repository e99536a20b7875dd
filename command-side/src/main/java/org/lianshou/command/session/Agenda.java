package org.lianshou.command.session;

import java.util.Optional;
import org.lianshou.command.session.ConveningCommand.GivenItem;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Stage;
import org.lianshou.session.ConveningEvent.ItemAdded;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;

/** What may stand on an agenda, and what stands on it. */
final class Agenda {
    private Agenda() {}

    /** An issue in discussion that lies in the session's area. */
    static ItemAdded added(JointSession session, AreaId area, GivenItem item, SessionContext context) {
        SessionRefused.when(session.item(item.issue()).isPresent(), SessionRefusal.ALREADY_ON_AGENDA, item.issue());
        SessionRefused.when(session.agenda().size() >= Given.ENTRIES, SessionRefusal.AGENDA_FULL);
        Issue issue = known(item.issue(), context);
        SessionRefused.when(
                !context.directory().isUnder(issue.reported().area(), area), SessionRefusal.WRONG_AREA, item.issue());
        SessionRefused.when(issue.stage() != Stage.ACCEPTED, SessionRefusal.NOT_IN_DISCUSSION, item.issue());
        return new ItemAdded(session.id(), context.act(), item.issue(), issue.version(), item.isMajor());
    }

    static Issue known(IssueId id, SessionContext context) {
        return Optional.ofNullable(context.issues().get(id))
                .filter(Issue::exists)
                .orElseThrow(() -> new SessionRefused(SessionRefusal.UNKNOWN_ISSUE, id.toString()));
    }

    static Item item(JointSession session, IssueId issue) {
        return session.item(issue)
                .orElseThrow(() -> new SessionRefused(SessionRefusal.NOT_ON_AGENDA, issue.toString()));
    }

    /** One that the session still has to do with. */
    static Item open(JointSession session, IssueId issue) {
        Item item = item(session, issue);
        SessionRefused.when(item.isSettled(), SessionRefusal.ITEM_SETTLED, issue);
        return item;
    }
}
