package org.lianshou.command.axon;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.NothingFollows;
import org.lianshou.command.order.Order;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;

/**
 * The issue as Axon keeps it: every order comes through one handler, every event through the one fold. It is kept warm, and
 * no rule depends on personal text, so it holds none: nothing is left in memory of somebody who was erased.
 */
class IssueAggregate {
    /** The name of the command that opens an issue. */
    static final String FIRST = "first order";

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Issue issue;

    IssueAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Order order, @MetaDataValue(Attempt.NAME) Attempt attempt) {
        Issue before = current(order);
        attempt.decidesUpon(before);
        for (Order.Instruction instruction : order.instructions()) {
            order.decide(current(order), instruction).forEach(AggregateLifecycle::apply);
        }
        if (current(order).version() == before.version()) {
            throw new NothingFollows(); // so that what is kept warm here is looked at again, as with any other no
        }
    }

    /** The first order of an issue whose id was made for it, which there is no use in looking for. */
    @CommandHandler(commandName = FIRST)
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void open(Order order, @MetaDataValue(Attempt.NAME) Attempt attempt) {
        handle(order, attempt);
    }

    private Issue current(Order order) {
        return issue == null ? Issue.unreported(order.issue()) : issue;
    }

    @EventSourcingHandler
    void on(IssueEvent event) {
        id = event.issue().toString();
        issue = (issue == null ? Issue.unreported(event.issue()) : issue).evolve(withoutPersonalText(event));
    }

    private static IssueEvent withoutPersonalText(IssueEvent event) {
        return event instanceof IssueReported reported ? reported.withoutPersonalText() : event;
    }
}
