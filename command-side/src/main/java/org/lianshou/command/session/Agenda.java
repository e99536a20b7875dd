package org.lianshou.command.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.session.ConveningCommand.GivenItem;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.IssueSeen;
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

    /** The version of an issue that still waits for the session and so hears of it; null where it does not. */
    static @Nullable Long heardBy(JointSession session, IssueId id, SessionContext context) {
        Issue issue = context.issues().get(id);
        return issue != null && issue.timing().awaits(session.id().toString()) ? issue.version() : null;
    }

    /** All that still wait for the session; null where none does. */
    static @Nullable List<IssueSeen> waiting(JointSession session, SessionContext context) {
        List<IssueSeen> waiting = session.agenda().stream()
                .map(item -> context.issues().get(item.issue()))
                .filter(Objects::nonNull)
                .filter(issue -> issue.timing().awaits(session.id().toString()))
                .map(IssueSeen::of)
                .toList();
        return waiting.isEmpty() ? null : waiting;
    }
}
