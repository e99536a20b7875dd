package org.lianshou.command.web;

import java.time.Clock;
import org.lianshou.command.attachments.AttachedEvidence;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.GatheringCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.LineageCommand;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.EvidenceRefused;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.Subjects;
import org.lianshou.eventlog.AppendRefused;
import org.lianshou.eventlog.EventLogBusy;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.IssueId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where every command's request is turned into an order, and what became of it into the answer. */
@Component
class IssueDesk {
    private final Orders orders;
    private final Rulebook rulebook;
    private final NewIssueIds ids;
    private final Subjects subjects;
    private final SubjectKeys keys;
    private final AttachedEvidence evidence;
    private final Arisen arisen;
    private final JsonMapper json;

    IssueDesk(
            Orders orders,
            Rulebook rulebook,
            Subjects subjects,
            SubjectKeys keys,
            Clock clock,
            AttachedEvidence evidence,
            Arisen arisen,
            JsonMapper json) {
        this.orders = orders;
        this.subjects = subjects;
        this.keys = keys;
        this.rulebook = rulebook;
        this.ids = new NewIssueIds(clock);
        this.evidence = evidence;
        this.arisen = arisen;
        this.json = json;
    }

    Answer report(CollectionCommand.Report command, Request request) {
        return Answer.of(reported(ids.next(), command, request), true);
    }

    /**
     * The reporter's key is made before the log is asked. Where it answers for certain that this issue never came about,
     * which for a report asked for twice is the usual answer, the key goes again: no erasure would ever come by.
     */
    private Done reported(IssueId issue, CollectionCommand.Report command, Request request) {
        try {
            Done done = give(issue, command, request, new SeenVersion.Nothing());
            if (!done.stream().equals(issue.value())) {
                keys.withdraw(issue.value());
            }
            return done;
        } catch (AppendRefused | EventLogBusy no) {
            keys.withdraw(issue.value());
            throw no;
        }
    }

    /** The members are read anew where one of them has changed meanwhile. */
    Answer gather(GatheringCommand.Gather command, Request request) {
        return Answer.of(give(ids.next(), command, request, new SeenVersion.Any()), true);
    }

    SplitAnswer split(IssueId issue, LineageCommand.Split command, Request request) {
        Done done = give(issue, command, request, request.seen());
        return SplitAnswer.of(done, arisen.of(orders.stored(issue).kin().children()));
    }

    Answer give(IssueId issue, IssueCommand command, Request request) {
        return Answer.of(give(issue, command, request, request.seen()), false);
    }

    private Done give(IssueId issue, IssueCommand command, Request request, SeenVersion seen) {
        PersonAsking asker = new PersonAsking(request.person(), request.at(), rulebook, subjects, orders::stored);
        Order<?> order = order(issue, seen, command, asker);
        return orders.give(order, request.commandKey(command, json, keys), new byte[0]);
    }

    /**
     * The key stands for the command as it was sent. Evidence that is refused is refused by the order, so that the
     * answers before it keep their rank: there is no such issue, you may not, and this was done already.
     */
    private Order<?> order(IssueId issue, SeenVersion seen, IssueCommand command, PersonAsking asker) {
        try {
            return Order.of(issue, seen, evidence.found(command, asker.person()), asker);
        } catch (EvidenceRefused no) {
            return Order.of(issue, seen, command, (current, asked) -> {
                asker.contextFor(current, asked);
                throw no;
            });
        }
    }
}
