package org.lianshou.query.sessions;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;

/**
 * The one thing that a session waits for, so that whoever runs it need not know the order by heart. The rules are the
 * command side's: this only says which of what they allow leads on.
 *
 * @param name its sentence is {@code session.next.} and this
 * @param command that does it; absent where there is nothing to do but wait
 * @param issue the matter that it is about; absent where it is about the whole session
 * @param proposal the plan that it is about; absent where it is about none
 */
public record NextStep(
        String name,
        @Nullable String command,
        @Nullable IssueId issue,
        @Nullable Integer proposal) {

    /** @param quorate whether enough are there for a vote on a matter */
    static NextStep of(JointSession session, Predicate<Item> quorate, Instant now) {
        return switch (session.stage()) {
            case NOT_CONVENED, CALLED_OFF -> none("over");
            case CONVENED -> beforehand(session, now);
            case OPEN -> atTheMeeting(session, quorate);
            case CLOSED -> whole("draft-minutes");
            case MINUTES_DRAFTED -> whole("approve-minutes");
            case MINUTES_APPROVED -> afterwards(session);
        };
    }

    private static NextStep beforehand(JointSession session, Instant now) {
        if (session.agenda().isEmpty()) {
            return whole("add-item");
        }
        if (session.panel().isEmpty()) {
            return whole("choose-panel");
        }
        return now.isBefore(session.convened().scheduledAt()) ? none("wait") : whole("open");
    }

    private static NextStep atTheMeeting(JointSession session, Predicate<Item> quorate) {
        return session.agenda().stream()
                .filter(item -> !item.isSettled())
                .findFirst()
                .map(item -> of(item, quorate))
                .orElseGet(() -> whole("close"));
    }

    private static NextStep of(Item item, Predicate<Item> quorate) {
        if (item.major() && item.nextAct().isPresent()) {
            return about("hold-act", item, null);
        }
        if (item.hasFailedAct()) {
            return new NextStep("act-failed", "conclude", item.issue(), null);
        }
        if (item.proposals().isEmpty()) {
            return about("propose", item, null);
        }
        int last = item.proposals().size();
        Optional<Item.Voted> vote = item.vote(last);
        if (vote.isEmpty()) {
            return quorate.test(item) ? about("vote", item, last) : new NextStep("quorum", "join", item.issue(), null);
        }
        return vote.get().carried()
                ? about("conclude", item, last)
                : new NextStep("lost", "propose", item.issue(), null);
    }

    private static NextStep afterwards(JointSession session) {
        return session.agenda().stream()
                .filter(Item::waitsForPublication)
                .findFirst()
                .map(item -> about("publish-decision", item, null))
                .or(() -> session.agenda().stream()
                        .filter(item -> item.major() && item.publishedAt() != null && !item.resultPublished())
                        .findFirst()
                        .map(item -> about("publish-result", item, null)))
                .orElseGet(() -> none("done"));
    }

    private static NextStep whole(String command) {
        return new NextStep(command, command, null, null);
    }

    private static NextStep about(String command, Item item, @Nullable Integer proposal) {
        return new NextStep(command, command, item.issue(), proposal);
    }

    private static NextStep none(String name) {
        return new NextStep(name, null, null, null);
    }
}
